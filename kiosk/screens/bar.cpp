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

// The place numbers are the design's; those between are for speech and language.
constexpr int back_place = 0, text_place = 1, contrast_place = 2, alone_place = 4, last_place = 5;

struct Place {
  int number;
  std::string name;
  std::string_view icon;
  std::string_view key;
  enum { plain, on, filled } state = plain;
};

Box box_of(const Ui& ui, int number) {
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
  const float middle = box.x + box.w / 2, top = look::upright(ui) ? box.y + 15 : box.y + 11;
  look::icon(ui, place.icon, middle, top + 22, 44, sign);
  look::write(
      ui, {box.x + 4, top + 46, box.w - 8, 42},
      {std::string(ui.words(place.key)), look::type::bar, sign, 1, look::Align::centre, true});
  return touched.tapped;
}

// Nothing to touch: it says that the other kiosks are out of reach.
void draw_alone(Ui& ui, const Palette& paint) {
  const Box box = box_of(ui, alone_place);
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
  if (has_back(state) &&
      draw_place(ui, paint, {back_place, "bar.back", "back", "bar.back", Place::plain}))
    asked = app::Back{};
  const bool large = state.comfort.text_size > 0, stark = state.comfort.contrast;
  if (draw_place(ui, paint,
                 {text_place, "bar.text", "text", "bar.text", large ? Place::on : Place::plain}))
    asked = app::NextTextSize{};
  if (draw_place(ui, paint,
                 {contrast_place, "bar.contrast", "contrast", "bar.contrast",
                  stark ? Place::on : Place::plain}))
    asked = app::SwitchContrast{};
  if (!state.health.hub.empty()) draw_alone(ui, paint);
  if (state.visit.guest) {
    if (draw_place(ui, paint, {last_place, "bar.done", "leave", "bar.done", Place::filled}))
      asked = app::Leave{};
  } else if (draw_place(ui, paint, {last_place, "bar.help", "host", "bar.host", Place::plain})) {
    asked = app::AskHost{};
  }
  return asked;
}

}  // namespace foyer::screens
