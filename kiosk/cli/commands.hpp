#pragma once
#include <CLI/CLI.hpp>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "cli/output.hpp"
#include "cli/outside.hpp"
#include "store/event_file.hpp"

namespace foyer::cli {

// Each subcommand adds itself to the program and, when it was asked for, sets what is to be run;
// what runs gives the exit status.
using Run = std::function<int()>;

// The whole command line: what `foyer` is called and every subcommand.
void add_all(CLI::App& program, Run& run);

void add_new(CLI::App& program, Run& run);
void add_import(CLI::App& program, Run& run);
void add_people(CLI::App& program, Run& run);
void add_badges(CLI::App& program, Run& run);
void add_checkin(CLI::App& program, Run& run);
void add_checkout(CLI::App& program, Run& run);
void add_undo(CLI::App& program, Run& run);
void add_suggest(CLI::App& program, Run& run);
void add_met(CLI::App& program, Run& run);
void add_rounds(CLI::App& program, Run& run);
void add_contacts(CLI::App& program, Run& run);
void add_follow_up(CLI::App& program, Run& run);
void add_report(CLI::App& program, Run& run);
void add_check(CLI::App& program, Run& run);
void add_repair(CLI::App& program, Run& run);
void add_backup(CLI::App& program, Run& run);
void add_forget(CLI::App& program, Run& run);
void add_conflicts(CLI::App& program, Run& run);
void add_sync(CLI::App& program, Run& run);
void add_hub(CLI::App& program, Run& run);
void add_join(CLI::App& program, Run& run);
void add_kiosk(CLI::App& program, Run& run);
void add_desk(CLI::App& program, Run& run);
void add_demo(CLI::App& program, Run& run);
void add_pin(CLI::App& program, Run& run);

// What most subcommands are asked with.
struct Common {
  std::filesystem::path event;
  bool json = false;
  std::string at;
};

// The subcommand with its EVENT and --json; `common` fills when it is parsed.
CLI::App* subcommand(CLI::App& program, const char* name, const char* what,
                     const std::shared_ptr<Common>& common);

Result<store::EventFile> open(const Common& common, store::Access access);

// The time of --at in the event's zone, else now.
Result<Time> time_of(const Common& common, const people::Room& room);

// The worse of two exit statuses.
inline int worse(int a, int b) { return a > b ? a : b; }

}  // namespace foyer::cli
