// "Hosts only": dots for the digits, never the digits.
#include <algorithm>
#include <array>
#include <cmath>

#include "look/art.hpp"
#include "look/shapes.hpp"
#include "look/widgets.hpp"
#include "screens/bar.hpp"
#include "screens/leaves.hpp"
#include "screens/pages.hpp"

namespace foyer::screens {
namespace {

using look::Align;
using look::Box;
using look::Ui;

constexpr std::size_t fewest_dots = 6;
constexpr std::array<std::string_view, 12> keys{"1", "2", "3", "4",         "5", "6",
                                                "7", "8", "9", "backspace", "0", "done"};

bool is_sign(std::string_view key) { return key.size() > 1; }

app::Intent intent_of(std::string_view key) {
  if (key == "backspace") return app::Backspace{};
  if (key == "done") return app::FinishTyping{};
  return app::TypeText{std::string(key)};
}

struct Coat {
  look::Rgb fill, line, sign;
};

Coat coat(const Ui& ui, std::string_view key, bool pressed) {
  const bool done = key == "done";
  if (look::colours(ui).flat) {
    if (done) return {look::yellow, look::yellow, look::black};
    return {pressed ? look::yellow : look::black, look::white, pressed ? look::black : look::white};
  }
  if (done) return {pressed ? look::glow : look::lamp, look::lamp, look::ink};
  const look::Rgb plain = is_sign(key) ? look::floor_dusk : look::frame;
  return {pressed ? look::dusk : plain, look::dusk_edge, look::white};
}

bool draw_key(Ui& ui, Box box, std::string_view key) {
  const look::Touch touched = look::touch(ui, "pin." + std::string(key), box);
  const Coat worn = coat(ui, key, touched.pressed);
  look::bordered(ui, box, 28, {look::colours(ui).flat ? 6.0f : 3.0f, worn.line}, worn.fill);
  if (is_sign(key))
    look::icon(ui, key == "done" ? "check" : key, box.x + box.w / 2, box.y + box.h / 2,
               std::min(72.0f, box.h - 20), worn.sign);
  else
    look::write(ui, {box.x, box.y, box.w, box.h},
                {std::string(key), look::type::title, worn.sign, 1, Align::centre, true});
  return touched.tapped;
}

// The keys in `box`, so many beside each other; 1 is on the left for every hand.
Asked draw_keys(Ui& ui, Box design, std::size_t columns, float gap) {
  const Box box = look::facing(ui, design);
  const look::AsGiven given(ui);
  Asked asked;
  const std::size_t rows = keys.size() / columns;
  const float w = (box.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const float h = (box.h - gap * static_cast<float>(rows - 1)) / static_cast<float>(rows);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const Box place{box.x + (w + gap) * static_cast<float>(i % columns),
                    box.y + (h + gap) * static_cast<float>(i / columns), w, h};
    if (draw_key(ui, place, keys[i])) asked = intent_of(keys[i]);
  }
  return asked;
}

void draw_dots(Ui& ui, Box box, std::size_t typed) {
  const std::size_t count = std::max(fewest_dots, typed);
  const float step = std::min(100.0f, box.w / static_cast<float>(count));
  const float radius = step * 0.26f, y = box.y + box.h / 2;
  float x = box.x + (box.w - step * static_cast<float>(count)) / 2 + step / 2;
  const bool flat = look::colours(ui).flat;
  const look::Rgb full = flat ? look::yellow : look::lamp, ring = flat ? look::white : look::dusk2;
  for (std::size_t i = 0; i < count; ++i, x += step) {
    look::disc(ui, x, y, radius, i < typed ? full : ring);
    if (i >= typed) look::disc(ui, x, y, radius - 4, flat ? look::black : look::floor_dusk);
  }
}

std::string_view foot(const app::State& state, const app::HostPin& page) {
  if (state.now < state.pin_tries.until) return "pin.wait";
  return page.wrong ? "pin.wrong" : "pin.forgot";
}

struct Places {
  Box arch;
  float lock_x, lock_y;
  Box title, lead, dots, keys, foot;
};

Places places(const Ui& ui) {
  if (look::upright(ui))
    return {{120, 96, 840, 1692},
            540,
            228,
            {140, 290, 800, 100},
            {140, 388, 800, 104},
            {240, 536, 600, 80},
            {186, 676, 708, 756},
            {160, 1486, 760, 104}};
  return {{120, 60, 840, 900},
          540,
          170,
          {140, 230, 800, 100},
          {140, 336, 800, 104},
          {240, 480, 600, 80},
          {1090, 90, 708, 780},
          {160, 600, 760, 104}};
}

// As on other small pages, but light on dark; what is left below it.
Box draw_head(Ui& ui, Box room) {
  constexpr float line = 80;
  if (room.h < 300) return room;
  look::write_name(ui, {room.x, room.y, room.w, line},
                   {std::string(ui.words("pin.title")), look::type::name, look::white, 0,
                    look::Align::left, true});
  return {room.x, room.y + line, room.w, room.h - line};
}

Asked draw_leaf(Ui& ui, const app::State& state, const app::HostPin& page) {
  const Box all = look::page(ui);
  const float w = leaf_width(ui), end = bar_top(ui) - 16, high = 2 * 104 + 12;
  const float top = end - high;
  const Box room = draw_head(ui, {40, 12, w, top - 24});
  draw_dots(ui, {room.x, room.y, w, 64}, page.typed.size());
  look::write(ui, {room.x, room.y + 72, w, std::max(44.0f, top - room.y - 84)},
              {std::string(ui.words(foot(state, page))), look::type::body,
               look::colours(ui).flat ? look::white : look::dusk2, 2});
  return draw_keys(ui, {40, top, all.w - 80, high}, 6, 12);
}

}  // namespace

Asked draw_page(Ui& ui, const app::State& state, const app::HostPin& page) {
  if (look::compact(ui)) return draw_leaf(ui, state, page);
  const Places at = places(ui);
  const bool flat = look::colours(ui).flat;
  if (!flat) look::arch(ui, at.arch, look::floor_dusk);
  const look::Rgb soft = flat ? look::white : look::dusk2;
  look::icon(ui, "lock", at.lock_x, at.lock_y, 76, flat ? look::yellow : look::lamp);
  look::write(
      ui, at.title,
      {std::string(ui.words("pin.title")), look::type::title, look::white, 1, Align::centre});
  look::write(ui, at.lead,
              {std::string(ui.words("pin.lead")), look::type::body, soft, 2, Align::centre});
  draw_dots(ui, at.dots, page.typed.size());
  const Asked asked = draw_keys(ui, at.keys, 3, 29);
  look::write(
      ui, at.foot,
      {std::string(ui.words(foot(state, page))), look::type::label, look::white, 2, Align::centre});
  return asked;
}

}  // namespace foyer::screens
