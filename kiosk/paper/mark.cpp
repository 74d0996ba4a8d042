#include "paper/mark.hpp"

#include <cairo.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "lettering/art.hpp"

namespace foyer::paper {
namespace {

using lettering::Kind;
using lettering::Stroke;

// Shades of grey, 0 black to 1 white.
struct Colours {
  double ink;
  double ground;
};

constexpr double line_width = 8;  // of the marks

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

void set_grey(cairo_t* page, double grey) { cairo_set_source_rgb(page, grey, grey, grey); }

void trace_polygon(cairo_t* page, std::span<const float> points) {
  cairo_new_path(page);
  for (std::size_t i = 0; i + 1 < points.size(); i += 2)
    cairo_line_to(page, points[i], points[i + 1]);
}

void trace_rectangle(cairo_t* page, std::span<const float> v) {
  const double right = v[0] + v[2], bottom = v[1] + v[3], r = v[4];
  cairo_new_path(page);
  cairo_arc(page, right - r, v[1] + r, r, radians(-90), 0);
  cairo_arc(page, right - r, bottom - r, r, 0, radians(90));
  cairo_arc(page, v[0] + r, bottom - r, r, radians(90), radians(180));
  cairo_arc(page, v[0] + r, v[1] + r, r, radians(180), radians(270));
  cairo_close_path(page);
}

// Fills the path or draws along it; a mark has no fills but 0, 1 and 2.
void paint(cairo_t* page, const Colours& colours, float fill) {
  set_grey(page, fill == 2 ? colours.ground : colours.ink);
  if (fill == 0)
    cairo_stroke(page);
  else
    cairo_fill(page);
}

void trace_line(cairo_t* page, const Stroke& stroke) {
  cairo_new_path(page);
  cairo_move_to(page, stroke.v[0], stroke.v[1]);
  cairo_line_to(page, stroke.v[2], stroke.v[3]);
}

void trace_curve(cairo_t* page, std::span<const float> v) {
  cairo_new_path(page);
  cairo_move_to(page, v[0], v[1]);
  cairo_curve_to(page, v[0] + (v[2] - v[0]) * 2 / 3, v[1] + (v[3] - v[1]) * 2 / 3,
                 v[4] + (v[2] - v[4]) * 2 / 3, v[5] + (v[3] - v[5]) * 2 / 3, v[4], v[5]);
}

void trace_arc(cairo_t* page, std::span<const float> v) {
  cairo_new_path(page);
  cairo_arc(page, v[0], v[1], v[2], radians(v[3]), radians(v[4]));
}

void cut(cairo_t* page, const Stroke& stroke, const Colours& colours) {
  cairo_save(page);
  cairo_set_line_width(page, line_width * 0.7);
  cairo_set_line_cap(page, CAIRO_LINE_CAP_BUTT);
  trace_line(page, stroke);
  set_grey(page, colours.ground);
  cairo_stroke(page);
  cairo_restore(page);
}

void draw_stroke(cairo_t* page, const Stroke& stroke, const Colours& colours) {
  const std::span<const float> v = stroke.v;
  switch (stroke.kind) {
    case Kind::line:
      trace_line(page, stroke);
      return paint(page, colours, 0);
    case Kind::cut:
      return cut(page, stroke, colours);
    case Kind::polygon:
      trace_polygon(page, v.subspan(2));
      if (v[0] > 0 || v[1] > 0) cairo_close_path(page);
      return paint(page, colours, v[1]);
    case Kind::circle:
      cairo_new_path(page);
      cairo_arc(page, v[0], v[1], v[2], 0, radians(360));
      return paint(page, colours, v[3]);
    case Kind::arc:
      trace_arc(page, v);
      return paint(page, colours, 0);
    case Kind::segment:
      trace_arc(page, v);
      return paint(page, colours, v[5]);
    case Kind::rectangle:
      trace_rectangle(page, v);
      return paint(page, colours, v[5]);
    case Kind::curve:
      trace_curve(page, v);
      return paint(page, colours, 0);
  }
}

// The ring's rim lies inside the disc's edge, so that both kinds are equally large.
void draw_disc(cairo_t* page, bool solid, const Disc& disc) {
  const double rim = solid ? 0 : disc.size * 0.05;
  cairo_new_path(page);
  cairo_arc(page, disc.x, disc.y, (disc.size - rim) / 2, 0, radians(360));
  set_grey(page, solid ? 0 : 1);
  cairo_fill_preserve(page);
  cairo_set_line_width(page, rim);
  set_grey(page, 0);
  if (!solid) cairo_stroke(page);
  cairo_new_path(page);
}

}  // namespace

void draw_mark(_cairo* page, const people::Mark& mark, const Disc& disc) {
  const auto shapes = lettering::marks();
  const auto last = static_cast<int>(shapes.size()) - 1;
  const auto& shape = shapes[static_cast<std::size_t>(std::clamp(mark.shape, 0, last))];
  const Colours colours = mark.solid ? Colours{1, 0} : Colours{0, 1};
  draw_disc(page, mark.solid, disc);
  cairo_save(page);
  const double scale = disc.size / 124.4;
  cairo_translate(page, disc.x - 50 * scale, disc.y - 50 * scale);
  cairo_scale(page, scale, scale);
  cairo_set_line_width(page, line_width);
  cairo_set_line_cap(page, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join(page, CAIRO_LINE_JOIN_ROUND);
  for (auto rest = shape.strokes; !rest.empty();)
    draw_stroke(page, lettering::take_stroke(rest), colours);
  cairo_restore(page);
}

}  // namespace foyer::paper
