#include "cli/commands.hpp"

namespace foyer::cli {

CLI::App* subcommand(CLI::App& program, const char* name, const char* what,
                     const std::shared_ptr<Common>& common) {
  CLI::App* app = program.add_subcommand(name, what);
  app->add_option("EVENT", common->event, "the event's file, NAME.foyer")->required();
  app->add_flag("--json", common->json, "one JSON object a line");
  return app;
}

Result<store::EventFile> open(const Common& common, store::Access access) {
  Random random = system_random();
  return store::EventFile::open(common.event, access, random, now());
}

Result<Time> time_of(const Common& common, const people::Room& room) {
  if (common.at.empty()) return now();
  const auto read = read_rfc3339(common.at, room.event.zone);
  if (!read)
    return bad_usage("\"" + common.at + "\" is no time; write it like 2026-11-23T18:02:00+01:00.");
  return read->time;
}

}  // namespace foyer::cli
