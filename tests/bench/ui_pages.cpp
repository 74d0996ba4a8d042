#include "bench/ui_pages.hpp"

#include <imgui.h>

#include <algorithm>

#include "bench/bench.hpp"
#include "cli/languages.hpp"
#include "screens/screens.hpp"
#include "screens/spoken.hpp"
#include "shell/stage.hpp"
#include "support/evening_states.hpp"

namespace foyer::bench {
namespace {

constexpr int width = 1080, height = 1920;

// The pages that the design has a picture of.
const std::vector<std::string> measured{
    "attract",   "search",     "profile",      "suggestions",   "opened-bridge", "meet-waiting",
    "youve-met", "my-evening", "welcome-back", "unknown-badge", "host-pin",      "still-there"};

look::Ui draw_anew(shell::Canvas& canvas, const words::Library& words, const app::State& state) {
  look::Ui ui{.pictures = canvas, .words = words.in("en"), .width = width, .height = height};
  ImGui::NewFrame();
  screens::draw(ui, state);
  ImGui::Render();
  canvas.spoil();
  canvas.show(*ImGui::GetDrawData());
  return ui;
}

Drawn draw_page(const test::Scene& scene, const words::Library& words, int times) {
  const auto canvas = shell::Canvas::in_memory(width, height).value();
  for (int i = 0; i < 3; ++i) draw_anew(*canvas, words, scene.state);
  std::vector<double> samples;
  for (int i = 0; i < times; ++i)
    samples.push_back(milliseconds([&] { draw_anew(*canvas, words, scene.state); }));
  return {"frame." + scene.name, std::move(samples)};
}

shell::Spot middle(const look::Target& target) {
  return {target.x + target.w / 2, target.y + target.h / 2};
}

const look::Target& target(const shell::Stage& stage, const std::string& name) {
  return *std::ranges::find(stage.targets(), name, &look::Target::name);
}

// From the first page to the name search and back: from the frame that lifts the finger to the end
// of the frame that shows the other page.
Drawn tap(const words::Library& words, int times) {
  shell::Stage stage(test::kiosk(app::Attract{}), words,
                     [](const app::Effect&, Time) { return std::vector<app::News>{}; });
  (void)stage.put_on([] { return shell::Canvas::in_memory(width, height); }).ok();
  Time now = test::half_past_six;
  const auto frame = [&](const shell::PointerFrame& pointer) { stage.frame(pointer, now); };
  std::vector<double> samples;
  frame({});
  for (int i = 0; i < times; ++i) {
    now = now + 1000;
    const shell::Spot at = middle(target(stage, i % 2 ? "bar.back" : "find"));
    frame({at, false});
    frame({at, true});
    samples.push_back(milliseconds([&] {
      frame({at, false});
      frame({{}, false});
    }));
    frame({});
  }
  return {"tap", std::move(samples)};
}

}  // namespace

Spoken spoken_pages() {
  const auto words = cli::word_library().value();
  Spoken spoken;
  for (const auto& scene : test::every_scene()) {
    const auto canvas = shell::Canvas::in_memory(width, height).value();
    spoken.ms = std::max(
        spoken.ms, milliseconds([&] {
          const look::Ui ui = draw_anew(*canvas, words, scene.state);
          spoken.texts.push_back(screens::spoken_page({ui, *scene.state.room, screens::Ears::own}));
        }));
  }
  return spoken;
}

std::vector<Drawn> draw_pages(int times) {
  const auto words = cli::word_library().value();
  std::vector<Drawn> all;
  for (const auto& scene : test::every_scene())
    if (std::ranges::find(measured, scene.name) != measured.end())
      all.push_back(draw_page(scene, words, times));
  all.push_back(tap(words, times));
  return all;
}

}  // namespace foyer::bench
