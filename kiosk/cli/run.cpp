#include "cli/run.hpp"

#include <sodium.h>

#include <exception>
#include <iostream>
#include <new>

#include "cli/at_the_door.hpp"
#include "cli/commands.hpp"
#include "cli/paper_commands.hpp"
#include "cli/promises.hpp"
#include "cli/retention.hpp"

namespace foyer::cli {

void add_all(CLI::App& program, Run& run) {
  program.name("foyer");
  program.description("Foyer: event check-in and icebreaker kiosk.");
  program.set_version_flag("--version", "foyer " FOYER_VERSION);
  program.require_subcommand(1);
  for (const auto add :
       {add_new,       add_import,    add_people, add_badges,   add_checkin,  add_checkout,
        add_undo,      add_suggest,   add_met,    add_rounds,   add_contacts, add_promises,
        add_follow_up, add_report,    add_check,  add_repair,   add_backup,   add_retention,
        add_forget,    add_conflicts, add_sync,   add_hub,      add_join,     add_kiosk,
        add_desk,      add_demo,      add_pin,    add_scanner,  add_badge,    add_tickets,
        add_walk_in,   add_print,     add_doctor, add_printers, add_plan})
    add(program, run);
}

namespace {

// CLI11's own words for a wrong command line, as one sentence.
int wrong_usage(const CLI::App& program, const CLI::ParseError& error) {
  if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success))
    return program.exit(error);
  std::string what = error.what();
  for (char& c : what)
    if (c == '\n') c = ' ';
  std::cerr << "foyer: " << what << (what.ends_with('.') ? "" : ".")
            << " See foyer --help, or foyer COMMAND --help.\n";
  return exit_status(bad_usage({}));
}

}  // namespace

int run(int argc, const char* const* argv) try {
  if (sodium_init() < 0) return fail(outside_failed("This system gives no randomness."));
  CLI::App program;
  Run run;
  add_all(program, run);
  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return wrong_usage(program, error);
  }
  const int status = run();
  std::cout.flush();
  if (!std::cout) return fail(outside_failed("Standard output could not be written."));
  return status;
} catch (const std::bad_alloc&) {
  return fail(outside_failed("There is not enough memory for this."));
} catch (const std::exception& error) {
  return fail(outside_failed(std::string("Something unforeseen happened: ") + error.what() + "."));
}

}  // namespace foyer::cli
