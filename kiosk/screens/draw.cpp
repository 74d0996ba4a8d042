#include "look/shapes.hpp"
#include "screens/bar.hpp"
#include "screens/pages.hpp"
#include "screens/screens.hpp"

namespace foyer::screens {
namespace {

template <class... Kinds>
bool is_any(const app::Screen& screen) {
  return (std::holds_alternative<Kinds>(screen) || ...);
}

bool at_dusk(const app::Screen& screen) {
  return is_any<app::Attract, app::StillThere, app::Goodbye, app::OutOfOrder>(screen);
}

// Pages that nobody can or needs to leave by hand.
bool without_bar(const app::Screen& screen) {
  return is_any<app::Reading, app::HostComing, app::Goodbye, app::OutOfOrder>(screen);
}

}  // namespace

std::optional<app::Intent> draw(look::Ui& ui, const app::State& state) {
  ui.comfort = state.comfort;
  ui.mirrored = ui.words.language().right_to_left;
  ui.targets.clear();
  ui.written.clear();
  const look::Sheet sheet(ui);
  const look::Palette& paint =
      !state.comfort.contrast && at_dusk(state.screen) ? look::dark() : look::colours(ui);
  look::ground(ui, paint.ground);
  Asked asked =
      std::visit([&](const auto& page) { return draw_page(ui, state, page); }, state.screen);
  if (!without_bar(state.screen))
    if (const Asked in_bar = draw_bar(ui, state, paint)) asked = in_bar;
  look::draw_focus(ui);
  return asked;
}

}  // namespace foyer::screens
