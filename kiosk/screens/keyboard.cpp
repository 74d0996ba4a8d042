#include "screens/keyboard.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "look/art.hpp"
#include "look/shapes.hpp"
#include "look/text.hpp"

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

// Letters beside each other, the row `left` from the keys' edge.
Row letters(std::initializer_list<const char*> caps, float left, float step, float w) {
  Row row;
  for (const char* cap : caps)
    row.push_back(typing(cap, left + std::round(step * static_cast<float>(row.size())), w));
  return row;
}

constexpr float step = 99.45f;

Key switch_to(Keys keys, std::string cap, float x, float w) {
  const char* name = keys == Keys::letters   ? "key.letters"
                     : keys == Keys::accents ? "key.accents"
                                             : "key.digits";
  return {name, std::move(cap), {}, app::SwitchKeys{keys}, x, w, Key::modifier};
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

Rows letter_rows(const Ui& ui, bool finishes) {
  Rows rows{letters({"q", "w", "e", "r", "t", "y", "u", "i", "o", "p"}, 0, step, 90),
            letters({"a", "s", "d", "f", "g", "h", "j", "k", "l"}, 50, step, 90),
            letters({"z", "x", "c", "v", "b", "n", "m"}, 149, step, 90),
            letters({"-", "’"}, 149, step, 90)};
  rows[2].insert(rows[2].begin(), switch_to(Keys::digits, "123", 0, 140));
  rows[2].push_back(backspace(845, 140));
  rows[3].insert(rows[3].begin(), switch_to(Keys::accents, "é ñ ł", 0, 140));
  add_foot(ui, rows[3], 348, finishes);
  return rows;
}

Rows digit_rows(const Ui& ui, bool finishes) {
  Rows rows{letters({"1", "2", "3", "4", "5", "6", "7", "8", "9", "0"}, 0, step, 90),
            letters({"@", ".", ",", ":", ";", "(", ")", "&", "+"}, 50, step, 90),
            letters({"?", "!", "/", "%", "#", "€", "“"}, 149, step, 90),
            letters({"-", "’"}, 149, step, 90)};
  rows[2].insert(rows[2].begin(), switch_to(Keys::letters, "abc", 0, 140));
  rows[2].push_back(backspace(845, 140));
  rows[3].insert(rows[3].begin(), switch_to(Keys::accents, "é ñ ł", 0, 140));
  add_foot(ui, rows[3], 348, finishes);
  return rows;
}

// Twelve narrower keys a row: 20 mm are the least that hands need (design, section 3).
Rows accent_rows(const Ui& ui, bool finishes) {
  constexpr float narrow = 82.8f, w = 74;
  Rows rows{letters({"á", "à", "â", "ä", "ã", "å", "æ", "ą", "ç", "ć", "č", "ð"}, 0, narrow, w),
            letters({"é", "è", "ê", "ë", "ę", "ě", "ğ", "í", "î", "ï", "ı", "ł"}, 0, narrow, w),
            letters({"ñ", "ń", "ó", "ô", "ö", "ø", "ő", "ř", "š", "ś", "ß"}, 0, narrow, 74),
            letters({"ú", "ü", "ý", "ž", "þ"}, 149, narrow, w)};
  rows[2].push_back(backspace(911, 74));
  rows[3].insert(rows[3].begin(), switch_to(Keys::letters, "abc", 0, 140));
  add_foot(ui, rows[3], 149 + 5 * narrow, finishes);
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

Box bed(const Ui& ui) {
  return look::upright(ui) ? Box{0, 1184, 1080, 604} : Box{880, 0, 1040, 960};
}

}  // namespace

Asked draw_keyboard(Ui& ui, const Keyboard& keyboard) {
  const look::Palette& paint = look::colours(ui);
  const Box under = look::facing(ui, bed(ui));
  const look::AsGiven given(ui);
  look::fill(ui, under, paint.bed);
  const float left = look::upright(ui) ? 48 : under.x + 28;
  const float top = look::upright(ui) ? 1208 : 250;
  Asked asked;
  float y = top;
  for (const Row& row : rows_of(ui, keyboard)) {
    for (const Key& key : row)
      if (draw_key(ui, key, {left + key.x, y, key.w, key_height})) asked = key.asks;
    y += step_y;
  }
  look::write(ui, {left, y + 13, 984, 44},
              {keyboard.foot, look::type::fine, paint.text2, 1, look::Align::centre});
  return asked;
}

Box beside_keyboard(const Ui& ui) {
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

}  // namespace foyer::screens
