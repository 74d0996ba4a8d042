#include "desk/parts.hpp"

#include <array>

#include "people/names.hpp"

namespace foyer::desk {
namespace {

constexpr Rgb red = 0x8C1D18;

Rgb colour(const Push& push) { return push.main ? look::white : push.danger ? red : look::green; }

// The sign and the words, side by side in the middle.
void draw_label(Ui& ui, const Push& push) {
  const float sign = push.icon.empty() ? 0 : 36, gap = push.icon.empty() ? 0 : 12;
  const look::Words words{push.label, type::text_strong, colour(push), 1};
  const auto fitted = look::fit(ui, words, push.box.w - 24 - sign - gap, push.box.h);
  const float x = push.box.x + (push.box.w - fitted.size.w - sign - gap) / 2;
  if (!push.icon.empty())
    look::icon(ui, push.icon, x + sign / 2, push.box.y + push.box.h / 2, sign, colour(push));
  look::place(ui,
              {x + sign + gap, push.box.y + (push.box.h - fitted.size.h) / 2, fitted.size.w + 2,
               fitted.size.h},
              fitted);
}

}  // namespace

Box card(Ui& ui, Box box, const std::string& finding, const std::string& under) {
  look::card(ui, box, 24);
  float y = box.y + 22;
  const float w = box.w - 2 * inset;
  y += look::write(ui, {box.x + inset, y, w, 44}, {finding, type::heading, look::ink, 1});
  if (!under.empty())
    y += look::write(ui, {box.x + inset, y + 2, w, 34}, {under, type::small, look::ink2, 1}) + 2;
  return {box.x + inset, y + 14, w, box.y + box.h - y - 14 - 20};
}

bool push(Ui& ui, const Push& push) {
  const look::Touch touched = look::touch(ui, push.name, push.box);
  const Rgb line = colour(push);
  if (push.main)
    look::rounded(ui, push.box, 18, touched.pressed ? look::green_pressed : look::green);
  else
    look::bordered(ui, push.box, 18, {3, line}, touched.pressed ? look::green_tint : look::white);
  draw_label(ui, push);
  return touched.tapped;
}

void write_line(Ui& ui, Box box, std::string words, const Style& style, Rgb colour) {
  const auto too_wide = [&](const std::string& text) {
    const auto fitted = look::fit(ui, {text, style, colour, 1}, box.w, box.h);
    return fitted.cut || fitted.words.style.em_px < style.em_px;
  };
  std::string shown = words;
  while (too_wide(shown) && words.find(' ') != std::string::npos) {
    words.erase(words.rfind(' '));
    shown = words + "…";
  }
  look::write(ui, box, {shown, style, colour, 1});
}

std::string count_word(std::size_t count) {
  static constexpr std::array<std::string_view, 11> words{
      "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"};
  return count < words.size() ? std::string(words[count]) : std::to_string(count);
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return count_word(count) + " " + std::string(count == 1 ? one : many);
}

std::string name_of(const app::State& state, const app::Ref& who) {
  const auto* person = state.room->find(who);
  return person ? person->attendee.name.full : std::string();
}

std::string first_name_of(const app::State& state, const app::Ref& who) {
  const auto* person = state.room->find(who);
  return person ? people::first_name(person->attendee.name) : std::string();
}

std::string clock_of(const app::State& state, Time when) {
  return clock_time(when, state.room->event.zone);
}

Asked draw_turning(Ui& ui, Box foot, const Rows& rows) {
  Asked asked;
  if (rows.from > 0) {
    const std::size_t back = rows.from > rows.shown ? rows.from - rows.shown : 0;
    if (push(ui, {"rows.back", {foot.x, foot.y, 200, foot.h}, "Earlier", "up"}))
      asked = ask(app::DeskRows{back});
  }
  if (rows.from + rows.shown < rows.all)
    if (push(ui, {"rows.next", {foot.x + foot.w - 200, foot.y, 200, foot.h}, "More", "down"}))
      asked = ask(app::DeskRows{rows.from + rows.shown});
  return asked;
}

}  // namespace foyer::desk
