#include "screens/opened_diagram.hpp"

#include <array>
#include <vector>

#include "look/art.hpp"
#include "look/shapes.hpp"
#include "look/text.hpp"
#include "screens/who.hpp"

namespace foyer::screens {
namespace {

using look::Box;
using look::Ui;
using people::Kind;

// A name under, or beside, a place of the drawing, in the drawing's own units.
struct Caption {
  std::string words;
  float x, y;
  look::Align align = look::Align::centre;
};

// A drawing of lettering, how large, and where its upper left corner lies in the box.
struct Plan {
  float x, y, side;
  std::vector<Caption> captions;
};

std::string member(const app::State& state, const people::Suggestion& suggestion, std::size_t i) {
  return i < suggestion.with.size() ? first_name(state, suggestion.with[i]) : std::string();
}

Plan plan(const app::State& state, const people::Suggestion& suggestion, const std::string& you) {
  const std::string other = first_name(state, suggestion.who);
  switch (suggestion.kind) {
    case Kind::circle:
      return {240,
              42,
              280,
              {{you, 80, -20},
               {other, 152, 96, look::Align::left},
               {member(state, suggestion, 0), 8, 96, look::Align::right}}};
    case Kind::topic:
      return {190, -28, 380, {{you, 38, 122}, {other, 122, 122}}};
    case Kind::door:
      return {140, -62, 480, {{you, 16, 112}, {other, 66, 112}}};
    case Kind::newcomer:
      return {140, -100, 480, {{you, 26, 127}, {other, 90, 127}}};
    case Kind::exchange:
      return {140, -66, 480, {{you, 30, 103}, {other, 130, 103}}};
    default:
      return {140, -66, 480, {{you, 32, 103}, {other, 128, 103}}};
  }
}

look::Pen pen(const Ui& ui, Kind kind) {
  if (look::colours(ui).flat) return {look::white, look::black, look::black};
  return {look::ink, look::tint(kind).ground, look::white};
}

void draw_caption(Ui& ui, const Caption& caption, float x, float y, float w) {
  const float left = caption.align == look::Align::centre  ? x - w / 2
                     : caption.align == look::Align::right ? x - w
                                                           : x;
  look::write(ui, {left, y, w, 68},
              {caption.words, look::type::strong, look::colours(ui).text, 1, caption.align});
}

// The guest in the middle, with an arc from the one to the other: drawn wider than on the cards.
void draw_bridge(Ui& ui, Box box, look::Pen pen, const std::array<std::string, 3>& names) {
  static constexpr float bridge[] = {
      7, 6, 84,  124, 190, 29,  380, 29, 7,   6,   380, 29,  570, 29, 676, 124,  // the arc
      0, 4, 142, 185, 301, 185, 0,   4,  458, 185, 617, 185,                     // the two ways
      3, 4, 66,  185, 58,  3,   3,   4,  380, 185, 62,  1,   3,   4,  694, 185, 58, 3};
  look::art(ui, {"bridge", bridge}, {{box.x, box.y, 760, 760}, 760, 8}, pen);
  const float at[] = {66, 380, 694};
  for (std::size_t i = 0; i < 3; ++i)
    draw_caption(ui, {names[i], 0, 0}, box.x + at[i], box.y + 256, 290);
}

}  // namespace

void draw_opened_diagram(Ui& ui, const app::State& state, const people::Suggestion& suggestion,
                         Box box) {
  const std::string you(ui.words("you"));
  const look::Pen ink = pen(ui, suggestion.kind);
  if (suggestion.kind == Kind::bridge) {
    const people::Ref& needs = suggestion.with.size() > 1 ? suggestion.with[1] : suggestion.who;
    const people::Ref& helps = suggestion.with.empty() ? suggestion.who : suggestion.with[0];
    return draw_bridge(ui, box, ink, {first_name(state, needs), you, first_name(state, helps)});
  }
  const lettering::Shape* shape = lettering::diagram(look::diagram_name(suggestion.kind));
  if (shape == nullptr) return;
  const Plan drawn = plan(state, suggestion, you);
  const Box square{box.x + drawn.x, box.y + drawn.y, drawn.side, drawn.side};
  const float unit = drawn.side / 160;
  look::art(ui, *shape, {square, 160, 8 / unit}, ink);
  for (const Caption& caption : drawn.captions)
    draw_caption(ui, caption, square.x + caption.x * unit, square.y + caption.y * unit, 270);
}

}  // namespace foyer::screens
