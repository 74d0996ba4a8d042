#include "look/widgets.hpp"

#include <algorithm>

#include "look/art.hpp"
#include "look/shapes.hpp"

namespace foyer::look {
namespace {

struct Coat {
  Rgb fill, text, sign;
  Border border{0, ink};
};

Coat stark_coat(Manner manner, bool pressed) {
  const bool filled = manner == Manner::main || manner == Manner::lamp;
  if (filled) return {pressed ? white : yellow, black, black};
  if (manner == Manner::paper) return {pressed ? yellow : white, black, black};
  if (manner == Manner::bare) return {pressed ? yellow : black, pressed ? black : white, white};
  return {pressed ? yellow : black, pressed ? black : white, pressed ? black : white, {6, white}};
}

Coat coat(const Ui& ui, Manner manner, bool pressed) {
  if (colours(ui).flat) return stark_coat(manner, pressed);
  switch (manner) {
    case Manner::main:
      return {pressed ? green_pressed : green, white, white};
    case Manner::outline:
      return {pressed ? green_tint : white, green, green, {4, green}};
    case Manner::quiet:
      return {pressed ? keyboard_key : green_tint, green, green};
    case Manner::lamp:
      return {pressed ? glow : lamp, ink, ink};
    case Manner::dusk:
      return {pressed ? frame : dusk, white, lamp, {4, glow}};
    case Manner::bare:
      return {pressed ? frame : floor_dusk, white, lamp};
    case Manner::paper:
      return {pressed ? glow : white, ink, ink};
  }
  return {green, white, white};
}

void draw_coat(Ui& ui, Box box, Manner manner, const Coat& coat, bool pressed) {
  if (manner == Manner::bare && !pressed) return;
  if (coat.border.width > 0)
    bordered(ui, box, 28, coat.border, coat.fill);
  else
    rounded(ui, box, 28, coat.fill);
}

// One line where it fits at the design's size, else two.
Fitted fit_label(Ui& ui, Words words, Box room) {
  words.lines = 1;
  Fitted one = fit(ui, words, room.w, room.h);
  if (one.words.style.em_px >= words.style.em_px) return one;
  words.lines = 2;
  Fitted two = fit(ui, words, room.w, room.h);
  return two.words.style.em_px > one.words.style.em_px ? two : one;
}

}  // namespace

bool button(Ui& ui, const Button& button) {
  const Touch touched = touch(ui, button.name, button.box);
  Coat worn = coat(ui, button.manner, touched.pressed);
  if (!touched.pressed && touched.fading > 0)
    worn.fill = mixed(worn.fill, coat(ui, button.manner, true).fill, touched.fading);
  draw_coat(ui, button.box, button.manner, worn, touched.pressed);
  const bool large = button.style.em_px >= 48;
  const float sign = button.icon.empty() ? 0
                     : button.sign > 0   ? button.sign
                     : large             ? 60
                                         : 52,
              gap = large ? 20 : 22;
  const float beside = sign > 0 ? sign + gap : 0;
  const Box room = {0, 0, button.box.w - beside - 56, button.box.h - 8};
  const Words words{button.label, button.style, worn.text};
  const Fitted label = fit_label(ui, words, room);
  const float left = button.box.x + (button.box.w - beside - label.size.w) / 2;
  Fitted placed = label;
  placed.words.middle = true;
  place(ui, {left + beside, button.box.y, label.size.w + 2, button.box.h}, placed);
  if (sign > 0)
    icon(ui, button.icon, left + sign / 2, button.box.y + button.box.h / 2, sign, worn.sign,
         button.icon == "check" ? 2.8f : 2);
  return touched.tapped;
}

namespace {

constexpr float chip_padding = 36, chip_sign = 40, chip_gap = 12;

float chip_beside(const ChipLook& chip) { return chip.on || chip.own ? chip_sign + chip_gap : 0; }

Words chip_words(const Ui& ui, const ChipLook& chip) {
  const Palette& paint = colours(ui);
  return {chip.label, type::chip, chip.on ? paint.on_chosen : paint.text, 1};
}

Fitted fit_chip(Ui& ui, const ChipLook& chip, float most) {
  const float room = most - 2 * chip_padding - chip_beside(chip);
  Words words = chip_words(ui, chip);
  const Fitted one = fit(ui, words, room, chip_height - 12);
  if (one.size.lines == 1 && one.words.style.em_px > words.style.em_px * .8) return one;
  words.lines = 2;
  return fit(ui, words, room, chip_height - 12);
}

}  // namespace

float chip_width(Ui& ui, const ChipLook& chip, float most) {
  return fit_chip(ui, chip, most).size.w + 2 * chip_padding + chip_beside(chip);
}

bool chip(Ui& ui, Box box, const ChipLook& chip) {
  const Palette& paint = colours(ui);
  const Touch touched = touch(ui, chip.name, box);
  if (!chip.own) ui.targets.back().on = chip.on;
  const Rgb inside = chip.own ? chip.behind : paint.card;
  if (chip.on)
    rounded(ui, box, box.h / 2, touched.pressed ? paint.edge : paint.chosen);
  else
    bordered(ui, box, box.h / 2, {paint.flat ? 6.0f : 3.0f, chip.own ? paint.text : paint.edge},
             touched.pressed ? paint.line : inside);
  const float sign = box.x + chip_padding + chip_sign / 2, middle = box.y + box.h / 2;
  if (chip.on)
    icon(ui, "check", sign, middle, chip_sign, paint.chosen_sign, 3);
  else if (chip.own)
    icon(ui, "edit", sign, middle, chip_sign, paint.text);
  Fitted label = fit_chip(ui, chip, box.w + 2);
  label.words.middle = true;
  place(ui, {box.x + chip_padding + chip_beside(chip), box.y, label.size.w + 2, box.h}, label);
  return touched.tapped;
}

namespace {

void draw_toggle(Ui& ui, Box box, bool on) {
  const Palette& paint = colours(ui);
  const float radius = box.h / 2, knob = 21, middle = box.y + radius;
  if (on) {
    rounded(ui, box, radius, paint.action);
    disc(ui, box.x + box.w - radius, middle, knob, paint.on_action);
    icon(ui, "check", box.x + box.w - radius, middle, 32, paint.action, 3);
  } else {
    bordered(ui, box, radius, {4, paint.edge}, paint.card);
    disc(ui, box.x + radius, middle, knob, paint.edge);
  }
}

}  // namespace

bool switch_row(Ui& ui, Box box, const Switch& row) {
  const Palette& paint = colours(ui);
  const Touch touched = touch(ui, row.name, box);
  if (touched.pressed && !paint.flat)
    rounded(ui, box, 28, green_tint);
  else
    card(ui, box, 28);
  const float right = box.x + box.w;
  write(ui, {box.x + 32, box.y + 8, box.w - 320, box.h - 16},
        {row.label, type::label, paint.text, 2, Align::left, true});
  write(ui, {right - 288, box.y, 120, box.h},
        {std::string(ui.words(row.on ? "yes" : "no")), type::label_strong,
         row.on && !paint.flat ? green : paint.text2, 1, Align::right, true});
  draw_toggle(ui, {right - 144, box.y + (box.h - 64) / 2, 112, 64}, row.on);
  return touched.tapped;
}

void bubble(Ui& ui, Box box, const Bubble& bubble) {
  const Palette& paint = colours(ui);
  rounded(ui, box, 28, paint.spoken);
  triangle(ui, {box.x + bubble.tail_x, box.y + box.h - 1, 36, 24}, paint.spoken);
  const Words head{bubble.head, bubble.head_style, paint.spoken_head, 1};
  const Words words{bubble.words, type::strong, paint.on_spoken};
  const float left = box.x + 40, width = box.w - 80;
  const float head_height = static_cast<float>(head.style.line_px);
  const Fitted fitted = fit(ui, words, width, box.h - head_height - 16);
  const Fitted above = fit(ui, head, width, head_height);
  const float top = box.y + (box.h - head_height - fitted.size.h) / 2 - 2;
  place(ui, {left, top, width, head_height}, above);
  place(ui, {left, top + above.size.h, width, fitted.size.h}, fitted);
}

void card(Ui& ui, Box box, float radius) { tinted(ui, box, radius, colours(ui).card); }

void tinted(Ui& ui, Box box, float radius, Rgb tint) {
  if (colours(ui).flat)
    bordered(ui, box, radius, {6, white}, black);
  else
    rounded(ui, box, radius, tint);
}

void tinted_arch(Ui& ui, Box box, Rgb tint) {
  arch(ui, box, colours(ui).flat ? white : tint);
  if (colours(ui).flat) arch(ui, {box.x + 6, box.y + 6, box.w - 12, box.h - 6}, black);
}

void ground_line(Ui& ui, float x, float y, float w) { fill(ui, {x, y, w, 6}, colours(ui).text); }

}  // namespace foyer::look
