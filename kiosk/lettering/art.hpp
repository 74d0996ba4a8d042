#pragma once
#include <span>
#include <string>
#include <string_view>

namespace foyer::lettering {

// A drawing as numbers, the same for the screens and for paper: strokes one after the other, each
// its kind, how many numbers follow, and those. Units are those of the square it is drawn in.
struct Shape {
  std::string_view name;
  std::span<const float> strokes;
};

// Lines have round ends. Angles are degrees, clockwise from east, y down. Polygons are convex and
// clockwise when filled. `fill`: 0 line, 1 ink, 2 ground (what lies behind), 3 paper with a line,
// 4 ink at 18 % with a line.
enum class Kind {
  line,       // x1 y1 x2 y2
  cut,        // x1 y1 x2 y2, in the colour of the ground, 0.7 of the line's width
  polygon,    // closed fill x y x y ...
  circle,     // x y radius fill
  arc,        // x y radius from to
  segment,    // x y radius from to fill: the area between an arc and its chord
  rectangle,  // x y width height corner fill
  curve,      // x1 y1 cx cy x2 y2, quadratic
};

struct Stroke {
  Kind kind;
  std::span<const float> v;
};

// Takes the first stroke off `rest`, which is not empty.
Stroke take_stroke(std::span<const float>& rest);

std::span<const Shape> icons();     // in a square of 24, lines 2 wide
std::span<const Shape> diagrams();  // in a square of 160, lines 6 wide

// The 16 find-me marks, by people::Mark::shape: in a square of 100, lines 8 wide, in the middle of
// a disc of diameter 124.4. Solid: paper on ink; ring: ink on paper, with a rim of ink.
std::span<const Shape> marks();

// Null when there is no such drawing.
const Shape* icon(std::string_view name);
const Shape* diagram(std::string_view name);

// "sail", as in "white sail on black"; empty when `shape` is none of the sixteen.
std::string mark_name(int shape);

}  // namespace foyer::lettering
