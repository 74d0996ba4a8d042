#include "screens/measure.hpp"

#include <array>
#include <cstdio>

#include "base/text.hpp"
#include "look/shapes.hpp"
#include "look/widgets.hpp"

namespace foyer::screens {
namespace {

using look::Box;

struct Change {
  const char* name;
  int by;
};
constexpr std::array<Change, 4> changes{
    {{"less.10", -10}, {"less.1", -1}, {"more.1", 1}, {"more.10", 10}}};

std::string value_of(const Ruler& ruler) {
  char text[32];
  std::snprintf(text, sizeof text, "%.4f", static_cast<double>(mm_per_px(ruler)));
  return text;
}

// The bar itself is laid in pixels, whatever the page is scaled by.
void draw_bar(look::Ui& ui, float y, int pixels) {
  const look::Mapping to = look::mapping(ui);
  const float w = static_cast<float>(pixels) / to.scale;
  const float x = (ui.width / to.scale - w) / 2 - to.left / to.scale;
  look::fill(ui, {x, y, w, 90}, look::ink);
  look::fill(ui, {x, y - 30, 3 / to.scale, 150}, look::ink);
  look::fill(ui, {x + w - 3 / to.scale, y - 30, 3 / to.scale, 150}, look::ink);
}

}  // namespace

float mm_per_px(const Ruler& ruler) { return ruler_mm / static_cast<float>(ruler.pixels); }

std::optional<int> draw_measure(look::Ui& ui, const Ruler& ruler) {
  ui.targets.clear();
  ui.written.clear();
  const look::Sheet sheet(ui);
  look::ground(ui, look::plaster);
  const Box page = look::page(ui);
  const float w = page.w - 144, step = page.h / 12;
  const auto say = [&](std::string_view key) { return std::string(ui.words(key)); };
  look::write(ui, {72, step * .6f, w, step * 1.2f}, {say("measure.title"), look::type::title});
  look::write(ui, {72, step * 2, w, step * 1.6f}, {say("measure.lead"), look::type::body});
  draw_bar(ui, step * 4.6f, ruler.pixels);
  std::optional<int> grown;
  const float one = (w - 3 * 24) / 4;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const int by = changes[i].by;
    const std::string label = say(by < 0 ? "measure.less" : "measure.more") +
                              (by < 0 ? " −" : " +") + std::to_string(by < 0 ? -by : by);
    const Box box{72 + (one + 24) * static_cast<float>(i), step * 6.4f, one, 132};
    if (look::button(ui, {changes[i].name, box, label, look::Manner::outline})) grown = by;
  }
  look::write(
      ui, {72, step * 8.4f, w, step},
      {words::say(ui.words, "measure.value", {{"value", value_of(ruler)}}), look::type::lead});
  look::write(ui, {72, step * 9.6f, w, step * 1.6f}, {say("measure.done"), look::type::body});
  look::draw_focus(ui);
  return grown;
}

}  // namespace foyer::screens
