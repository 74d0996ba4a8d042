#include "screens/bar.hpp"

#include <algorithm>
#include <cmath>

#include "look/art.hpp"
#include "look/shapes.hpp"
#include "look/text.hpp"

namespace foyer::screens {
namespace {

using look::Box;
using look::Palette;
using look::Rgb;
using look::Ui;

// The place numbers are the design's.
constexpr int back_place = 0, text_place = 1, contrast_place = 2, listen_place = 3,
              language_place = 4, last_place = 5;

struct Place {
  int number;
  std::string name;
  std::string_view icon;
  std::string words;
  enum { plain, on, filled } state = plain;
};

Box box_of(const Ui& ui, int number) {
  if (look::compact(ui)) {
    const Box page = look::page(ui);
    const float w = (std::min(page.w, 1400.0f) - 24) / 6, left = (page.w - 6 * w) / 2;
    return {left + w * static_cast<float>(number) + 3, page.h - 114, w - 6, 108};
  }
  const float i = static_cast<float>(number);
  if (look::upright(ui)) return {36 + std::round(168.8f * i), 1798, 164, 116};
  return {260 + std::round(247.2f * i), 969, 164, 106};
}

Rgb ground_of(const Palette& paint, const Place& place, bool pressed) {
  if (pressed) return paint.action_pressed;
  if (place.state == Place::filled) return paint.done;
  return paint.flat ? look::yellow : paint.quiet;
}

bool draw_place(Ui& ui, const Palette& paint, const Place& place) {
  const Box box = box_of(ui, place.number);
  const look::Touch touched = look::touch(ui, place.name, box);
  const bool plain = place.state == Place::plain && !touched.pressed;
  if (!plain) look::rounded(ui, box, 24, ground_of(paint, place, touched.pressed));
  Rgb sign = paint.on_bar;
  if (place.state == Place::filled)
    sign = paint.on_done;
  else if (place.state == Place::on && paint.flat)
    sign = look::black;
  if (touched.pressed) sign = paint.on_action;
  const bool tall = look::upright(ui) && !look::compact(ui);
  const float middle = box.x + box.w / 2, top = tall ? box.y + 15 : box.y + 11;
  look::icon(ui, place.icon, middle, top + 22, 44, sign);
  look::write(ui, {box.x + 4, top + 46, box.w - 8, 42},
              {place.words, look::type::bar, sign, 1, look::Align::centre, true});
  return touched.tapped;
}

// "on our own" is nothing to touch: above the bar's places, or beside them where there is room: all
// six are taken.
void draw_alone(Ui& ui, const Palette& paint) {
  const std::string words(ui.words("bar.offline"));
  const Box first = box_of(ui, back_place);
  if (first.x >= 240) {
    look::icon(ui, "offline", first.x / 2, first.y + 33, 44, paint.on_bar);
    look::write(ui, {8, first.y + 57, first.x - 16, 42},
                {words, look::type::bar, paint.on_bar, 1, look::Align::centre, true});
    return;
  }
  const look::Words label{words, look::type::bar, paint.on_bar, 1, look::Align::left, true};
  const float page = look::page(ui).w, top = bar_top(ui) + (look::compact(ui) ? 28 : 0);
  const float text = look::fit(ui, label, page - 200, 38).size.w;
  const float w = 28 + 32 + 12 + text + 28, left = (page - w) / 2;
  look::rounded(ui, {left, top - 26, w, 46}, 20, paint.bar);
  look::icon(ui, "offline", left + 28 + 16, top - 7, 32, paint.on_bar);
  look::write(ui, {left + 28 + 32 + 12, top - 27, text + 2, 38}, label);
}

// Pages that are turned stand close to the bar: there it is higher by a line.
float line_of_its_own(const Ui& ui) { return ui.alone && box_of(ui, 0).x < 240 ? 34 : 0; }

bool has_back(const app::State& state) {
  return !std::holds_alternative<app::Attract>(state.screen);
}

}  // namespace

float bar_top(const Ui& ui) {
  if (look::compact(ui)) return look::page(ui).h - 120 - line_of_its_own(ui);
  return look::upright(ui) ? 1788 : 960;
}

Asked draw_bar(Ui& ui, const app::State& state, const Palette& paint) {
  const Box page = look::page(ui);
  const float top = bar_top(ui);
  look::fill(ui, {0, top, page.w, page.h - top}, paint.bar);
  look::fill(ui, {0, top, page.w, paint.flat ? 4.0f : 3.0f}, paint.bar_line);
  Asked asked;
  const auto place = [&](int number, std::string name, std::string_view icon, std::string words,
                         decltype(Place::plain) manner) {
    return draw_place(ui, paint, {number, std::move(name), icon, std::move(words), manner});
  };
  const auto say = [&](std::string_view key) { return std::string(ui.words(key)); };
  const auto on = [](bool is) { return is ? Place::on : Place::plain; };
  if (!has_back(state)) {
    if (place(back_place, "bar.lower", "lower", say("bar.lower"), on(state.comfort.lower)))
      asked = app::SwitchLower{};
  } else if (place(back_place, "bar.back", "back", say("bar.back"), Place::plain)) {
    asked = app::Back{};
  }
  if (place(text_place, "bar.text", "text", say("bar.text"), on(state.comfort.text_size > 0)))
    asked = app::NextTextSize{};
  if (place(contrast_place, "bar.contrast", "contrast", say("bar.contrast"),
            on(state.comfort.contrast)))
    asked = app::SwitchContrast{};
  if (app::can_be_heard(state) &&
      place(listen_place, "bar.listen", "speak", say("bar.listen"), on(state.comfort.listen)))
    asked = app::SwitchListening{};
  const bool choosing = std::holds_alternative<app::Languages>(state.screen);
  if (place(language_place, "bar.language", "globe", std::string(ui.words.language().own_name),
            on(choosing)))
    asked = app::ChooseLanguage{};
  if (!state.health.hub.empty()) draw_alone(ui, paint);
  if (state.visit.guest) {
    if (place(last_place, "bar.done", "leave", say("bar.done"), Place::filled))
      asked = app::Leave{};
  } else if (place(last_place, "bar.help", "host", say("bar.host"), Place::plain)) {
    asked = app::AskHost{};
  }
  return asked;
}

}  // namespace foyer::screens
