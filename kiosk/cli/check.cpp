#include "cli/commands.hpp"
#include "cli/retention.hpp"
#include "people/board.hpp"

namespace foyer::cli {
namespace {

int verify(const Common& common) {
  auto event = open(common, store::Access::read);
  if (!event) return fail(event.error());
  const auto found = event->check();
  if (!found) return fail(found.error());
  const auto room = event->room();
  const auto reminder = retention_reminder(*room, now(), common.event.string());
  if (common.json) {
    Json line = {{"ok", found->ok}, {"facts", found->facts}, {"problems", found->problems}};
    if (const auto until = people::kept_until(*room))
      line["keep_until"] = rfc3339(*until, room->event.zone);
    if (!reminder.empty()) line["reminder"] = reminder;
    print(line);
  } else {
    print(common.event.string() + ": " + std::to_string(found->facts) + " facts, " +
          (found->ok ? "all well." : "not well:"));
    for (const auto& problem : found->problems) print("  " + problem);
    if (!reminder.empty()) print("  " + reminder);
  }
  return found->ok ? done : answered_no;
}

}  // namespace

void add_check(CLI::App& program, Run& run) {
  const auto common = std::make_shared<Common>();
  CLI::App* app = subcommand(program, "check", "verify a file, its keys, fold and journal", common);
  app->callback([=, &run] { run = [=] { return verify(*common); }; });
}

}  // namespace foyer::cli
