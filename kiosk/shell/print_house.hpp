#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "paper/badge.hpp"
#include "printing/press.hpp"
#include "shell/clock.hpp"
#include "store/event_file.hpp"

namespace foyer::shell {

// A printer as foyer.toml or the command line names it.
struct PrintPlace {
  std::string printer;                       // a name or URI as printing::open takes it
  std::optional<paper::Layout> layout = {};  // what is in the printer decides when there is none
  bool portrait = false;                     // badges stand on whatever lies in it
  std::string queue = "print";  // its jobs in the event's file (store::Delivery::target)
};

// Where a badge goes on what lies in the printer.
struct Paper {
  paper::Layout layout;
  paper::Lie lie = paper::Lie::as_read;
  std::string media;  // PWG name; empty where the printer names none
};
// Fault::outside when other paper must be put in.
Result<Paper> paper_for(const PrintPlace& place, const printing::Described& printer);

// Badges as this printer takes them, PDF or else dots, on paper that paper_for found for it.
Result<printing::Drawing> draw_for(const printing::Described& printer,
                                   const std::vector<paper::Badge>& badges, const Paper& paper);

// Runs work with the event's file and returns when it is done.
using WithFile = std::function<void(const std::function<void(store::EventFile&)>&)>;

// A press furnished from an event's file: jobs are kept in it, badges are drawn from its room, and
// what came out is written down as a fact. `changed` hears of the room after that.
printing::House print_house(const PrintPlace& place, const WithFile& with_file, const Clock& clock,
                            std::function<void(store::EventFile::RoomPtr)> changed);

// What the file says of this queue, in order: waiting, at the printer, and given up.
Result<std::vector<printing::Job>> print_jobs(const store::EventFile& file,
                                              const std::string& queue);
// Forgets a job.
Status drop_print_job(store::EventFile& file, const std::string& queue, const printing::Job& job);

// A name for a job that no other kiosk and no other evening uses.
std::string print_job_name();

}  // namespace foyer::shell
