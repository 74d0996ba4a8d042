#include <algorithm>
#include <cmath>

#include "look/shapes.hpp"
#include "look/widgets.hpp"
#include "screens/bar.hpp"
#include "screens/doorway.hpp"
#include "screens/pages.hpp"

namespace foyer::screens {
namespace {

using look::Align;
using look::Box;
using look::Ui;

constexpr float warning_ms = 20 * second_ms;

// How much of the light is left; in steps of 2 px, so that nothing moves for its own sake.
float light_left(Time since, Time now, float width) {
  const float gone = static_cast<float>(now - since) / warning_ms;
  const float left = width * std::clamp(1 - gone, 0.0f, 1.0f);
  return std::floor(left / 2) * 2 / width;
}

struct Places {
  Box title, lead, stay, more, close;
  Align align;
};

Places places(const Ui& ui) {
  if (look::upright(ui))
    return {{60, 96, 960, 150},   {72, 256, 936, 130},  {72, 1196, 936, 172},
            {72, 1396, 936, 132}, {72, 1556, 936, 116}, Align::centre};
  return {{96, 128, 1000, 150}, {96, 290, 1000, 130}, {96, 470, 936, 160},
          {96, 650, 936, 124},  {96, 794, 936, 116},  Align::left};
}

Doorway door_of(const Ui& ui) {
  if (look::upright(ui)) return {{330, 420, 420, 640}, 1788, -80, 1160, .33f, 0, 1};
  return doorway(ui);
}

}  // namespace

namespace {

Asked draw_leaf(Ui& ui, float open) {
  const Box room = draw_leaf_doorway(ui, open);
  const bool flat = look::colours(ui).flat;
  const float ways = bar_top(ui) - 16 - 2 * 104 - 16, high = ways - room.y - 12;
  look::write(ui, {room.x, room.y, room.w, high * .5f},
              {std::string(ui.words("still.title")), look::type::title, look::white, 1});
  look::write(
      ui, {room.x, room.y + high * .52f, room.w, high * .48f},
      {std::string(ui.words("still.lead")), look::type::body, flat ? look::white : look::glow});
  const float w = look::page(ui).w - 80, half = (w - 16) / 2;
  Asked asked;
  if (look::button(
          ui,
          {"stay", {40, ways, w, 104}, std::string(ui.words("still.here")), look::Manner::lamp}))
    asked = app::StillHere{};
  if (look::button(ui, {"more",
                        {40, ways + 120, half, 104},
                        std::string(ui.words("still.more")),
                        look::Manner::dusk,
                        "time"}))
    asked = app::MoreTime{};
  if (look::button(ui, {"close",
                        {56 + half, ways + 120, half, 104},
                        std::string(ui.words("still.close")),
                        look::Manner::dusk}))
    asked = app::Leave{};
  return asked;
}

}  // namespace

Asked draw_page(Ui& ui, const app::State& state, const app::StillThere& page) {
  const Time now = ui.now.value_or(state.now);
  if (look::compact(ui)) return draw_leaf(ui, light_left(page.since, now, 280));
  const Places at = places(ui);
  Doorway door = door_of(ui);
  // Never quite wide open: that is the door of somebody who is welcome to stay.
  door.open = std::min(0.999f, light_left(page.since, now, door.opening.w));
  draw_doorway(ui, door);
  const look::Rgb soft = look::colours(ui).flat ? look::white : look::glow;
  look::write(ui, at.title,
              {std::string(ui.words("still.title")), look::type::hero, look::white, 1, at.align});
  look::write(ui, at.lead,
              {std::string(ui.words("still.lead")), look::type::body, soft, 3, at.align});
  Asked asked;
  if (look::button(ui, {"stay",
                        at.stay,
                        std::string(ui.words("still.here")),
                        look::Manner::lamp,
                        {},
                        look::type::lead}))
    asked = app::StillHere{};
  if (look::button(
          ui, {"more", at.more, std::string(ui.words("still.more")), look::Manner::dusk, "time"}))
    asked = app::MoreTime{};
  if (look::button(ui,
                   {"close", at.close, std::string(ui.words("still.close")), look::Manner::bare}))
    asked = app::Leave{};
  return asked;
}

}  // namespace foyer::screens
