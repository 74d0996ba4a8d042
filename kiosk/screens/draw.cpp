#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "look/motion.hpp"
#include "look/shapes.hpp"
#include "screens/bar.hpp"
#include "screens/doorway.hpp"
#include "screens/pages.hpp"
#include "screens/screens.hpp"

namespace foyer::screens {
namespace {

namespace motion = look::motion;
using look::Box;
using look::Ui;

template <class... Kinds>
bool is_any(const app::Screen& screen) {
  return (std::holds_alternative<Kinds>(screen) || ...);
}

bool at_dusk(const app::Screen& screen) {
  return is_any<app::Attract, app::StillThere, app::Goodbye, app::OutOfOrder, app::HostPin>(screen);
}

// Pages that nobody can or needs to leave by hand.
bool without_bar(const app::Screen& screen) {
  return is_any<app::Reading, app::HostComing, app::Goodbye, app::OutOfOrder>(screen);
}

// How long ago a badge opened the door; nothing once the light has filled the screen.
std::optional<std::int64_t> opening(const Ui& ui, const app::State& state) {
  if (!ui.now || !state.door_opened || ui.reduced_motion || ui.comfort.contrast) return {};
  const auto since = *ui.now - *state.door_opened;
  return since >= 0 && since < motion::door_ms ? std::optional(since) : std::nullopt;
}

// The light widens, and then fills the screen from the arch.
void draw_opening(Ui& ui, std::int64_t since) {
  look::ground(ui, look::dusk);
  const Box page = look::page(ui);
  Box arch{page.w / 2 - 140, page.h / 2 - 220, 280, 440};
  if (!look::compact(ui)) {
    Doorway door = doorway(ui);
    draw_doorway(ui, door);
    arch = door.opening;
  }
  const float widened =
      std::min(1.0f, static_cast<float>(since) / static_cast<float>(motion::wait_ms)) * 26;
  const float filled = look::eased(std::max(
      0.0f, static_cast<float>(since - motion::wait_ms) / static_cast<float>(motion::open_ms)));
  const float across = (page.w + page.h) * filled + widened;
  look::arch(ui, {arch.x - across, arch.y - across, arch.w + 2 * across, arch.h + 2 * across},
             look::mixed(look::door_top, look::plaster, filled),
             look::mixed(look::lamp, look::plaster, filled));
}

// A new page fades in, and rises where motion is welcome: what was drawn since `first` is moved.
void fade_in(const Ui& ui, const app::State& state, int first) {
  Time since = state.page_since;
  if (state.door_opened && !ui.reduced_motion)
    since = std::max(since, *state.door_opened + motion::door_ms);
  const float share = look::eased(
      look::passed(since, ui.now, ui.reduced_motion ? motion::plain_fade_ms : motion::page_ms));
  if (share >= 1) return;
  const float down = ui.reduced_motion ? 0 : std::round((1 - share) * 24 * look::mapping(ui).scale);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  for (int i = first; i < list.VtxBuffer.Size; ++i) {
    ImDrawVert& vertex = list.VtxBuffer[i];
    vertex.pos.y += down;
    const auto alpha =
        static_cast<ImU32>(static_cast<float>(vertex.col >> IM_COL32_A_SHIFT) * share);
    vertex.col = (vertex.col & ~IM_COL32_A_MASK) | alpha << IM_COL32_A_SHIFT;
  }
}

float waited(const Ui& ui, const app::State& state) {
  const auto idle = app::idle_time(state);
  if (!ui.now || !idle || ui.reduced_motion) return 0;
  return std::clamp(static_cast<float>(*ui.now - state.visit.touched) / static_cast<float>(*idle),
                    0.0f, 1.0f);
}

}  // namespace

std::optional<app::Intent> draw(Ui& ui, const app::State& state) {
  ui.comfort = state.comfort;
  ui.mirrored = ui.words.language().right_to_left;
  ui.leaf = state.leaf;
  ui.alone = !state.health.hub.empty();
  ui.waited = waited(ui, state);
  ui.targets.clear();
  ui.written.clear();
  const look::Sheet sheet(ui);
  const look::Palette& paint =
      !state.comfort.contrast && at_dusk(state.screen) ? look::dark() : look::colours(ui);
  look::ground(ui, paint.ground);
  const int first = ImGui::GetWindowDrawList()->VtxBuffer.Size;
  Asked asked =
      std::visit([&](const auto& page) { return draw_page(ui, state, page); }, state.screen);
  if (const auto since = opening(ui, state))
    draw_opening(ui, *since);
  else
    fade_in(ui, state, first);
  if (!without_bar(state.screen))
    if (const Asked in_bar = draw_bar(ui, state, paint)) asked = in_bar;
  look::draw_focus(ui);
  return asked;
}

}  // namespace foyer::screens
