#pragma once
#include <string_view>

#include "lettering/art.hpp"
#include "look/ui.hpp"

namespace foyer::look {

// What a drawing is made with: its lines, what lies behind it, and what is white in it.
struct Pen {
  Rgb ink = look::ink;
  Rgb ground = plaster;
  Rgb paper = white;
};

// An icon in a square of `size` round (x, y), its lines `line` of its 24 units wide.
void icon(Ui& ui, std::string_view name, float x, float y, float size, Rgb colour, float line = 2);

// How two people, or three, belong together; `box` is a square.
void diagram(Ui& ui, people::Kind kind, Box box, Pen pen, float line = 6);
std::string_view diagram_name(people::Kind kind);

// The find-me mark as printed on the badge, in every mode; the disc's diameter.
void mark(Ui& ui, people::Mark mark, float x, float y, float diameter);

// Any drawing of a square of `grid` units with lines `line` units wide.
struct Grid {
  Box box;
  float grid = 24;
  float line = 2;
};
void art(Ui& ui, const lettering::Shape& shape, Grid grid, Pen pen);

}  // namespace foyer::look
