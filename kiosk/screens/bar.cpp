#include "screens/bar.hpp"

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

// The place numbers are the design's. While the other kiosks are out of reach there is one more,
// before the last.
constexpr int back_place = 0, text_place = 1, contrast_place = 2, listen_place = 3,
              language_place = 4, last_place = 5, places = 6;

struct Place {
  int number;
  std::string name;
  std::string_view icon;
  std::string words;
  enum { plain, on, filled } state = plain;
};

bool alone(const app::State& state) { return !state.health.hub.empty(); }

// How the bar is divided.
struct Row {
  float left, step, y, w, h;
};

Row row_of(const Ui& ui, bool crowded) {
  const float step = crowded ? 168.8f * places / (places + 1) : 168.8f;
  if (look::upright(ui)) return {36, step, 1798, step - 4.8f, 116};
  return {260, crowded ? 206 : 247.2f, 969, 164, 106};
}

Box box_of(const Ui& ui, const app::State& state, int number) {
  const Row row = row_of(ui, alone(state));
  const int shift = alone(state) && number == last_place ? 1 : 0;
  return {row.left + std::round(row.step * static_cast<float>(number + shift)), row.y, row.w,
          row.h};
}

Rgb ground_of(const Palette& paint, const Place& place, bool pressed) {
  if (pressed) return paint.action_pressed;
  if (place.state == Place::filled) return paint.done;
  return paint.flat ? look::yellow : paint.quiet;
}

bool draw_place(Ui& ui, const app::State& state, const Palette& paint, const Place& place) {
  const Box box = box_of(ui, state, place.number);
  const look::Touch touched = look::touch(ui, place.name, box);
  const bool plain = place.state == Place::plain && !touched.pressed;
  if (!plain) look::rounded(ui, box, 24, ground_of(paint, place, touched.pressed));
  Rgb sign = paint.on_bar;
  if (place.state == Place::filled)
    sign = paint.on_done;
  else if (place.state == Place::on && paint.flat)
    sign = look::black;
  if (touched.pressed) sign = paint.on_action;
  const float middle = box.x + box.w / 2, top = look::upright(ui) ? box.y + 15 : box.y + 11;
  look::icon(ui, place.icon, middle, top + 22, 44, sign);
  look::write(ui, {box.x + 4, top + 46, box.w - 8, 42},
              {place.words, look::type::bar, sign, 1, look::Align::centre, true});
  return touched.tapped;
}

// Nothing to touch: it says that the other kiosks are out of reach.
void draw_alone(Ui& ui, const Palette& paint) {
  const Row row = row_of(ui, true);
  const Box box{row.left + std::round(row.step * last_place), row.y, row.w, row.h};
  const float top = look::upright(ui) ? box.y + 15 : box.y + 11;
  look::icon(ui, "offline", box.x + box.w / 2, top + 22, 44, paint.on_bar);
  look::write(ui, {box.x - 4, top + 46, box.w + 8, 42},
              {std::string(ui.words("bar.offline")), look::type::bar, paint.on_bar, 1,
               look::Align::centre, true});
}

bool has_back(const app::State& state) {
  return !std::holds_alternative<app::Attract>(state.screen);
}

}  // namespace

float bar_top(const Ui& ui) { return look::upright(ui) ? 1788 : 960; }

Asked draw_bar(Ui& ui, const app::State& state, const Palette& paint) {
  const Box page = look::page(ui);
  const float top = bar_top(ui);
  look::fill(ui, {0, top, page.w, page.h - top}, paint.bar);
  look::fill(ui, {0, top, page.w, paint.flat ? 4.0f : 3.0f}, paint.bar_line);
  Asked asked;
  const auto place = [&](int number, std::string name, std::string_view icon, std::string words,
                         decltype(Place::plain) manner) {
    return draw_place(ui, state, paint, {number, std::move(name), icon, std::move(words), manner});
  };
  const auto say = [&](std::string_view key) { return std::string(ui.words(key)); };
  const auto on = [](bool is) { return is ? Place::on : Place::plain; };
  if (has_back(state) && place(back_place, "bar.back", "back", say("bar.back"), Place::plain))
    asked = app::Back{};
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
  if (alone(state)) draw_alone(ui, paint);
  if (state.visit.guest) {
    if (place(last_place, "bar.done", "leave", say("bar.done"), Place::filled))
      asked = app::Leave{};
  } else if (place(last_place, "bar.help", "host", say("bar.host"), Place::plain)) {
    asked = app::AskHost{};
  }
  return asked;
}

}  // namespace foyer::screens
