#include "screens/keyboard.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "look/art.hpp"
#include "look/shapes.hpp"
#include "look/text.hpp"
#include "screens/bar.hpp"
#include "screens/layouts.hpp"
#include "screens/leaves.hpp"

namespace foyer::screens {
namespace {

using app::Keys;
using look::Box;
using look::Ui;

constexpr float step_y = 116, key_height = 104;

// One key: what stands on it and what it asks for. The cap is an icon when `icon` is set.
struct Key {
  std::string name;
  std::string cap;
  std::string_view icon;
  app::Intent asks;
  float x = 0, w = 90;  // from the left of the keys
  enum { letter, modifier, finish } kind = letter;
};

using Row = std::vector<Key>;

Key typing(std::string cap, float x, float w) {
  std::string name = "key." + cap;
  return {std::move(name), cap, {}, app::TypeText{cap}, x, w};
}

// A cap that types itself, but for the one that turns the letter before.
Key key_of(std::string_view cap, float x, float w) {
  Key key = typing(std::string(cap), x, w);
  if (cap != turning_key) return key;
  key.name = "key.turn";
  key.asks = app::TurnLetter{};
  key.kind = Key::modifier;
  return key;
}

constexpr float whole = 985, step = 99.45f, gap = 9.45f;

// Keys beside each other in the middle of [left, right], as wide as the design's or, where there
// are many, as fit.
Row beside(const KeyLayout::Row& caps, float left, float right) {
  const auto count = static_cast<float>(caps.size());
  const float one = std::min(step, (right - left + gap) / std::max(1.0f, count));
  float x = left + (right - left - one * count + gap) / 2;
  Row row;
  for (const auto cap : caps) {
    row.push_back(key_of(cap, std::round(x), std::floor(one - gap)));
    x += one;
  }
  return row;
}

Key switch_to(Keys keys, std::string_view cap, float x, float w) {
  const char* name = keys == Keys::letters   ? "key.letters"
                     : keys == Keys::accents ? "key.accents"
                                             : "key.digits";
  return {name, std::string(cap), {}, app::SwitchKeys{keys}, x, w, Key::modifier};
}

Key backspace(float x, float w) {
  return {"key.backspace", "", "backspace", app::Backspace{}, x, w, Key::modifier};
}

// The lowest row from `x` on: a space, Clear, and the check key where there is one.
void add_foot(const Ui& ui, Row& row, float x, bool finishes) {
  const float clear = finishes ? 150 : 239, end = finishes ? 808 : 985;
  const float space = end - clear - 9 - x;
  row.push_back({"key.space", "", "space", app::TypeText{" "}, x, space});
  row.push_back({"key.Clear",
                 std::string(ui.words("search.clear")),
                 {},
                 app::ClearText{},
                 end - clear,
                 clear,
                 Key::modifier});
  if (finishes)
    row.push_back({"key.done", "", "check", app::FinishTyping{}, 817, 168, Key::finish});
}

using Rows = std::array<Row, 4>;

constexpr float side = 140, inner = side + gap;  // the modifiers at both ends of the third row

// Three rows of caps, the third between two modifiers, and the lowest.
Rows three_rows(const Ui& ui, const std::array<KeyLayout::Row, 3>& caps, Key left, Key low,
                bool finishes) {
  const KeyLayout& layout = layout_for(ui.comfort.language);
  Rows rows{beside(caps[0], 0, whole), beside(caps[1], 0, whole),
            beside(caps[2], inner, whole - inner), Row{std::move(low)}};
  rows[2].insert(rows[2].begin(), std::move(left));
  rows[2].push_back(backspace(whole - side, side));
  float x = inner;
  for (const auto cap : layout.low) {
    rows[3].push_back(key_of(cap, std::round(x), 90));
    x += step;
  }
  add_foot(ui, rows[3], 348, finishes);
  return rows;
}

Rows letter_rows(const Ui& ui, bool finishes) {
  const KeyLayout& layout = layout_for(ui.comfort.language);
  return three_rows(ui, layout.letters, switch_to(Keys::digits, "123", 0, side),
                    switch_to(Keys::accents, layout.more_cap, 0, side), finishes);
}

Rows digit_rows(const Ui& ui, bool finishes) {
  const KeyLayout& layout = layout_for(ui.comfort.language);
  static const std::array<KeyLayout::Row, 3> caps{
      KeyLayout::Row{"1", "2", "3", "4", "5", "6", "7", "8", "9", "0"},
      KeyLayout::Row{"@", ".", ",", ":", ";", "(", ")", "&", "+"},
      KeyLayout::Row{"?", "!", "/", "_", "#", "€", "“"}};
  return three_rows(ui, caps, switch_to(Keys::letters, layout.letters_cap, 0, side),
                    switch_to(Keys::accents, layout.more_cap, 0, side), finishes);
}

// As full as a row can be: the modifiers stand at the ends of the two lowest rows.
Rows accent_rows(const Ui& ui, bool finishes) {
  const KeyLayout& layout = layout_for(ui.comfort.language);
  constexpr float narrow = 83.2f;
  Rows rows{beside(layout.more[0], 0, whole), beside(layout.more[1], 0, whole),
            beside(layout.more[2], 0, whole - narrow), Row{}};
  rows[2].push_back(backspace(whole - narrow + gap, narrow - gap));
  rows[3].push_back(switch_to(Keys::letters, layout.letters_cap, 0, side));
  float x = inner;
  if (layout.more[3].empty()) {
    for (const auto cap : layout.low) rows[3].push_back(key_of(cap, std::round(x), 90)), x += step;
  } else {
    for (const auto cap : layout.more[3])
      rows[3].push_back(key_of(cap, std::round(x), 74)), x += narrow;
  }
  add_foot(ui, rows[3], x, finishes);
  return rows;
}

Rows rows_of(const Ui& ui, const Keyboard& keyboard) {
  switch (keyboard.keys) {
    case Keys::letters:
      return letter_rows(ui, keyboard.finishes);
    case Keys::accents:
      return accent_rows(ui, keyboard.finishes);
    case Keys::digits:
      return digit_rows(ui, keyboard.finishes);
  }
  return letter_rows(ui, keyboard.finishes);
}

struct Cap {
  look::Rgb ground, sign;
};
Cap cap_of(const look::Palette& paint, const Key& key, bool pressed) {
  if (key.kind == Key::finish)
    return {pressed ? paint.action_pressed : paint.action, paint.on_action};
  if (pressed) return {paint.chosen, paint.on_chosen};
  return {key.kind == Key::letter ? paint.key : paint.modifier, paint.text};
}

bool draw_key(Ui& ui, const Key& key, Box box) {
  const look::Palette& paint = look::colours(ui);
  const look::Touch touched = look::touch(ui, key.name, box);
  const Cap cap = cap_of(paint, key, touched.pressed);
  if (paint.flat)
    look::bordered(ui, box, 20, {4, look::white}, cap.ground);
  else
    look::rounded(ui, box, 20, cap.ground);
  const float x = box.x + box.w / 2, y = box.y + box.h / 2;
  if (!key.icon.empty()) {
    look::icon(ui, key.icon, x, y, 56, cap.sign);
    return touched.tapped;
  }
  const look::Style style = key.kind == Key::letter ? look::type::key : look::type::key_word;
  look::write(ui, {box.x + 6, box.y, box.w - 12, box.h},
              {key.cap, style, cap.sign, 1, look::Align::centre, true});
  return touched.tapped;
}

// Where the keys lie: their bed, the upper left of the first, and how much wider and higher than
// the design's they are.
struct Place {
  Box bed;
  float left, top, wide, step, height;
};

Place place(const Ui& ui) {
  if (look::compact(ui)) {
    const Box page = look::page(ui);
    const float end = bar_top(ui), most = std::min(4 * step_y + 12, (end - 12) * 0.62f);
    const float one = std::floor((most - 12) / 4), top = end - 4 * one - 6;
    const float wide = std::min((page.w - 32) / whole, 1.5f);
    return {
        {0, top - 8, page.w, end - top + 8}, (page.w - whole * wide) / 2, top, wide, one, one - 8};
  }
  if (look::upright(ui)) return {{0, 1184, 1080, 604}, 48, 1208, 1, step_y, key_height};
  return {{880, 0, 1040, 960}, 908, 250, 1, step_y, key_height};
}

}  // namespace

Asked draw_keyboard(Ui& ui, const Keyboard& keyboard) {
  const look::Palette& paint = look::colours(ui);
  const Place at = place(ui);
  const Box under = look::facing(ui, at.bed);
  const float left = at.left + under.x - at.bed.x;
  const look::AsGiven given(ui);
  look::fill(ui, under, paint.bed);
  Asked asked;
  float y = at.top;
  for (const Row& row : rows_of(ui, keyboard)) {
    for (const Key& key : row)
      if (draw_key(ui, key, {left + key.x * at.wide, y, key.w * at.wide, at.height}))
        asked = key.asks;
    y += at.step;
  }
  if (!look::compact(ui))
    look::write(ui, {left, y + 13, 984, 44},
                {keyboard.foot, look::type::fine, paint.text2, 1, look::Align::centre});
  return asked;
}

Box beside_keyboard(const Ui& ui) {
  if (look::compact(ui)) return {40, 12, look::page(ui).w - 80, place(ui).bed.y - 24};
  return look::upright(ui) ? Box{72, 96, 936, 1076} : Box{72, 48, 760, 900};
}

void draw_field(Ui& ui, Box box, const Field& field) {
  const look::Palette& paint = look::colours(ui);
  look::bordered(ui, box, 28, {paint.flat ? 6.0f : 5.0f, paint.action}, paint.card);
  const float middle = box.y + box.h / 2;
  look::icon(ui, field.icon, box.x + 68, middle, 56, paint.action);
  const float left = box.x + 124, room = box.w - 124 - 48;
  const look::Fitted typed =
      look::fit(ui, {field.typed, look::type::typed, paint.text, 2, look::Align::left, true}, room,
                box.h - 12);
  look::place(ui, {left, box.y, room, box.h}, typed);
  if (typed.size.lines > 1) return;  // no saying where the last line ends
  const float after = field.typed.empty() ? 0 : typed.size.w + 6;
  const Box cursor{left + after, middle - 38, 9, 76};
  look::bordered(ui, cursor, 2, {2, paint.flat ? look::black : look::Rgb{0x7A4A00}},
                 paint.flat ? look::yellow : look::lamp);
}

void draw_daylight_beside_keyboard(Ui& ui) {
  if (look::upright(ui))
    look::daylight(ui, {700, 1010, 0, 420, 1080, 520});
  else
    look::daylight(ui, {430, 760, 0, 240, 880, 420});
}

Box draw_leaf_field(Ui& ui, const std::string& title, const Field& field) {
  const Box room = draw_leaf_head(ui, title, beside_keyboard(ui));
  const float height = std::min(100.0f, (room.h - 12) / 2);
  draw_field(ui, {room.x, room.y, room.w, height}, field);
  return {room.x, room.y + height + 12, room.w, room.h - height - 12};
}

}  // namespace foyer::screens
