#include "look/art.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

#include "look/shapes.hpp"

namespace foyer::look {
namespace {

using lettering::Kind;

ImU32 packed(Rgb c, int alpha = 255) {
  return IM_COL32(c >> 16 & 255, c >> 8 & 255, c & 255, alpha);
}

float radians(float degrees) { return degrees * std::numbers::pi_v<float> / 180; }

// Draws the strokes of one drawing onto the page, the other way round on a mirrored one.
class Plotter {
 public:
  Plotter(const Ui& ui, Grid grid, Pen pen) : list_(*ImGui::GetWindowDrawList()), pen_(pen) {
    const Mapping to = mapping(ui);
    const Box box = facing(ui, grid.box);
    scale_ = box.w / grid.grid * to.scale;
    origin_ = {to.left + box.x * to.scale, to.top + box.y * to.scale};
    line_ = grid.line * scale_;
    across_ = ui.mirrored ? grid.grid : 0;
  }

  void draw(const lettering::Stroke& stroke) {
    const auto v = stroke.v;
    switch (stroke.kind) {
      case Kind::line:
        return line(v);
      case Kind::cut:
        return list_.AddLine(at(v[0], v[1]), at(v[2], v[3]), packed(pen_.ground), line_ * .7f);
      case Kind::polygon:
        return polygon(v);
      case Kind::circle:
        return circle(v);
      case Kind::arc:
        return arc(v);
      case Kind::segment:
        return segment(v);
      case Kind::rectangle:
        return rectangle(v);
      case Kind::curve:
        return curve(v);
    }
  }

 private:
  using Numbers = std::span<const float>;

  bool turned() const { return across_ > 0; }
  ImVec2 at(float x, float y) const {
    return {origin_.x + (turned() ? across_ - x : x) * scale_, origin_.y + y * scale_};
  }
  // Angles of an arc, clockwise from east.
  void path_arc(Numbers v, int steps) {
    const float pi = std::numbers::pi_v<float>, from = radians(v[3]), to = radians(v[4]);
    list_.PathArcTo(at(v[0], v[1]), v[2] * scale_, turned() ? pi - to : from,
                    turned() ? pi - from : to, steps);
  }
  ImU32 ink() const { return packed(pen_.ink); }
  ImU32 filling(float fill) const { return packed(fill == 2 ? pen_.ground : pen_.ink); }
  void round_end(ImVec2 end) { list_.AddCircleFilled(end, line_ / 2, ink(), 0); }

  void line(Numbers v) {
    list_.AddLine(at(v[0], v[1]), at(v[2], v[3]), ink(), line_);
    round_end(at(v[0], v[1]));
    round_end(at(v[2], v[3]));
  }

  void polygon(Numbers v) {
    std::vector<ImVec2> corners;
    for (std::size_t i = 2; i + 1 < v.size(); i += 2) corners.push_back(at(v[i], v[i + 1]));
    if (turned()) std::ranges::reverse(corners);  // clockwise still
    const int count = static_cast<int>(corners.size());
    if (v[1] > 0) return list_.AddConvexPolyFilled(corners.data(), count, filling(v[1]));
    list_.AddPolyline(corners.data(), count, ink(), v[0] > 0 ? ImDrawFlags_Closed : 0, line_);
    for (const ImVec2 corner : corners) round_end(corner);
  }

  void circle(Numbers v) {
    const ImVec2 middle = at(v[0], v[1]);
    const float radius = v[2] * scale_;
    const int fill = static_cast<int>(v[3]);
    if (fill == 1 || fill == 2) return list_.AddCircleFilled(middle, radius, filling(v[3]), 0);
    if (fill == 3) list_.AddCircleFilled(middle, radius, packed(pen_.paper), 0);
    if (fill == 4) list_.AddCircleFilled(middle, radius, packed(pen_.ink, 46), 0);
    list_.AddCircle(middle, radius, ink(), 0, line_);
  }

  void arc(Numbers v) {
    path_arc(v, 40);
    list_.PathStroke(ink(), 0, line_);
    for (const float angle : {radians(v[3]), radians(v[4])})
      round_end(at(v[0] + v[2] * std::cos(angle), v[1] + v[2] * std::sin(angle)));
  }

  void segment(Numbers v) {
    path_arc(v, 32);
    list_.PathFillConvex(filling(v[5]));
  }

  void rectangle(Numbers v) {
    ImVec2 a = at(v[0], v[1]), b = at(v[0] + v[2], v[1] + v[3]);
    if (turned()) std::swap(a.x, b.x);
    if (v[5] > 0) return list_.AddRectFilled(a, b, filling(v[5]), v[4] * scale_);
    list_.AddRect(a, b, ink(), v[4] * scale_, 0, line_);
  }

  void curve(Numbers v) {
    list_.AddBezierQuadratic(at(v[0], v[1]), at(v[2], v[3]), at(v[4], v[5]), ink(), line_, 24);
    round_end(at(v[0], v[1]));
    round_end(at(v[4], v[5]));
  }

  ImDrawList& list_;
  Pen pen_;
  ImVec2 origin_;
  float scale_ = 1;
  float line_ = 1;
  float across_ = 0;  // the width of the grid, where the drawing is turned round
};

// Of the icons, those that point along the way of reading.
constexpr std::array<std::string_view, 5> pointing{"back", "next", "leave", "undo", "backspace"};

}  // namespace

void art(Ui& ui, const lettering::Shape& shape, Grid grid, Pen pen) {
  Plotter plotter(ui, grid, pen);
  for (auto rest = shape.strokes; !rest.empty();) plotter.draw(lettering::take_stroke(rest));
}

void icon(Ui& ui, std::string_view name, float x, float y, float size, Rgb colour, float line) {
  const lettering::Shape* shape = lettering::icon(name);
  if (shape == nullptr) return;
  const Grid grid{{x - size / 2, y - size / 2, size, size}, 24, line};
  const Pen pen{colour, colour, colour};
  if (std::ranges::find(pointing, name) != pointing.end()) return art(ui, *shape, grid, pen);
  const Grid stands{facing(ui, grid.box), grid.grid, grid.line};
  const AsGiven given(ui);
  art(ui, *shape, stands, pen);
}

std::string_view diagram_name(people::Kind kind) {
  if (kind == people::Kind::topic) return "shared";
  if (kind == people::Kind::door) return "opener";
  return people::word(kind);
}

void diagram(Ui& ui, people::Kind kind, Box box, Pen pen, float line) {
  if (const lettering::Shape* shape = lettering::diagram(diagram_name(kind)))
    art(ui, *shape, {box, 160, line}, pen);
}

// The disc fills 56/60 of the diameter; a ring's line reaches out to its edge. In contrast a solid
// disc gets a white rim, for it would be lost on black.
void mark(Ui& ui, people::Mark mark, float x, float y, float diameter) {
  const auto shapes = lettering::marks();
  if (mark.shape < 0 || static_cast<std::size_t>(mark.shape) >= shapes.size()) return;
  x = facing(ui, x);
  const AsGiven given(ui);
  const bool flat = colours(ui).flat, rimmed = flat || !mark.solid;
  const Rgb printed = flat ? black : ink;
  const float radius = diameter / 2 * 56 / 60, rim = diameter * .05f;
  if (rimmed) disc(ui, x, y, radius + rim / 2, mark.solid ? white : printed);
  disc(ui, x, y, rimmed ? radius - rim / 2 : radius, mark.solid ? printed : white);
  const Pen pen = mark.solid ? Pen{white, printed, white} : Pen{printed, white, white};
  const float side = diameter * .75f;
  art(ui, shapes[static_cast<std::size_t>(mark.shape)],
      {{x - side / 2, y - side / 2, side, side}, 100, 8}, pen);
}

}  // namespace foyer::look
