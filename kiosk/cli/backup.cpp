#include "cli/commands.hpp"
#include "store/copy.hpp"

namespace foyer::cli {
namespace {

int back_up(const Common& common, const std::filesystem::path& to) {
  if (const auto saved = store::save_copy(common.event, to); !saved) return fail(saved.error());
  std::error_code none;
  const auto file = std::filesystem::is_directory(to, none) ? to / common.event.filename() : to;
  if (common.json)
    print(Json{{"event", common.event.string()}, {"file", file.string()}});
  else
    print(file.string());
  return done;
}

}  // namespace

void add_backup(CLI::App& program, Run& run) {
  const auto common = std::make_shared<Common>();
  const auto to = std::make_shared<std::filesystem::path>();
  CLI::App* app = subcommand(program, "backup",
                             "a whole copy of the event, also while a kiosk is writing", common);
  app->add_option("TO", *to, "the copy's file, or a folder for it")->required();
  app->callback([=, &run] { run = [=] { return back_up(*common, *to); }; });
}

}  // namespace foyer::cli
