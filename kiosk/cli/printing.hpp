#pragma once
#include <functional>
#include <string>
#include <vector>

#include "cli/output.hpp"
#include "shell/print_house.hpp"

namespace foyer::cli {

// What became of one person's badge.
enum class Fate { printed, already, waiting, failed, unsure };
std::string_view word(Fate fate);
struct Outcome {
  people::Ref who;
  Fate fate = Fate::printed;
  std::string why;
};

// As --json says it.
void show(const Outcome& outcome);

struct PrintRun {
  shell::PrintPlace place;
  bool again = false;            // also for whom it was printed before
  std::int64_t patience_s = 60;  // with one label or sheet
};

// Prints the valid badges of these people, in their order, as many to a sheet as it holds, and what
// still waits in the queue. Who has one gets none, nor who may have one, unless `again`. `tell`
// hears each person's outcome as soon as it is known; a badge for which patience ended waits in the
// event's file, for a kiosk or the next run. An Error when nothing could be begun.
Status print_badges(store::EventFile& event, const std::vector<people::Ref>& who,
                    const PrintRun& run, const std::function<void(const Outcome&)>& tell);

// What the file holds of this queue that is not printed: waiting, failed or unsure.
Result<std::vector<Outcome>> not_printed(const store::EventFile& event,
                                         const shell::PrintPlace& place);

}  // namespace foyer::cli
