#include "cli/commands.hpp"
#include "cli/demo_evening.hpp"
#include "cli/demo_live.hpp"

namespace foyer::cli {
namespace {

bool has_display() {
  const auto set = [](const char* name) {
    const char* value = std::getenv(name);
    return value && *value;
  };
  return set("DISPLAY") || set("WAYLAND_DISPLAY");
}

struct Demo {
  std::filesystem::path out;
  bool json = false;
};

int play(const Demo& asked) {
  const auto tell = [json = asked.json](const DemoStep& step) {
    if (json) return print(Json{{"step", step.what}, {"file", step.file.string()}});
    print(step.what + (step.file.empty() ? "" : "  " + step.file.string()));
  };
  const bool live = asked.out.empty() && has_display();
  const auto played =
      live ? play_live_evening(tell)
           : write_evening(asked.out.empty() ? std::filesystem::path("build/demo") : asked.out,
                           tell);
  return played ? done : fail(played.error());
}

}  // namespace

void add_demo(CLI::App& program, Run& run) {
  const auto asked = std::make_shared<Demo>();
  CLI::App* app = program.add_subcommand(
      "demo", "a whole evening: live where there is a display, else written into a folder");
  app->add_option("--out", asked->out, "write the evening here (build/demo without a display)");
  app->add_flag("--json", asked->json, "one JSON object a line");
  app->callback([asked, &run] { run = [asked] { return play(*asked); }; });
}

}  // namespace foyer::cli
