#include "store/repair.hpp"

#include "cli/commands.hpp"

namespace foyer::cli {
namespace {

struct Asked {
  std::filesystem::path broken, out;
  bool json = false;
};

int save(const Asked& asked) {
  Random random = system_random();
  const auto saved = store::repair(asked.broken, asked.out, random, now());
  if (!saved) return fail(saved.error());
  const bool ok = saved->problems.empty();
  if (asked.json) {
    print(Json{{"ok", ok}, {"facts", saved->facts}, {"problems", saved->problems}});
  } else {
    print(asked.out.string() + ": " + std::to_string(saved->facts) + " facts saved, " +
          (ok ? "nothing is missing." : "not all:"));
    for (const auto& problem : saved->problems) print("  " + problem);
  }
  return ok ? done : answered_no;
}

}  // namespace

void add_repair(CLI::App& program, Run& run) {
  const auto asked = std::make_shared<Asked>();
  CLI::App* app = program.add_subcommand("repair", "save what can be saved of a damaged event");
  app->add_option("BROKEN", asked->broken, "the damaged event; it is left as it is")->required();
  app->add_option("OUT", asked->out, "the new event")->required();
  app->add_flag("--json", asked->json, "one JSON object a line");
  app->callback([=, &run] { run = [=] { return save(*asked); }; });
}

}  // namespace foyer::cli
