#include "cli/commands.hpp"

namespace foyer::cli {
namespace {

int verify(const Common& common) {
  auto event = open(common, store::Access::read);
  if (!event) return fail(event.error());
  const auto found = event->check();
  if (!found) return fail(found.error());
  if (common.json) {
    print(Json{{"ok", found->ok}, {"facts", found->facts}, {"problems", found->problems}});
  } else {
    print(common.event.string() + ": " + std::to_string(found->facts) + " facts, " +
          (found->ok ? "all well." : "not well:"));
    for (const auto& problem : found->problems) print("  " + problem);
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
