#pragma once
#include "look/ui.hpp"

namespace foyer::look {

// Everything is flat, in design units, and opaque. Edges that should be sharp lie on whole pixels.

struct Border {
  float width = 4;
  Rgb colour = ink;
};

Box grown(Box box, float by);
inline Box shrunk(Box box, float by) { return grown(box, -by); }

void ground(Ui& ui, Rgb colour);  // the whole screen, beyond the page too
void fill(Ui& ui, Box box, Rgb colour);
void rounded(Ui& ui, Box box, float radius, Rgb colour);
// A rounded rectangle whose border lies inside `box`.
void bordered(Ui& ui, Box box, float radius, Border border, Rgb inside);
void outline(Ui& ui, Box box, float radius, Border border);
void disc(Ui& ui, float x, float y, float radius, Rgb colour);
void stroke(Ui& ui, float x1, float y1, float x2, float y2, Border border);
void triangle(Ui& ui, Box box, Rgb colour);  // the tail of a speech bubble: right angle upper left

// A half circle on a rectangle, from `top` to `bottom` colour.
void arch(Ui& ui, Box box, Rgb top, Rgb bottom);
inline void arch(Ui& ui, Box box, Rgb colour) { arch(ui, box, colour, colour); }

// The colour `share` of the way from one to the other.
Rgb mixed(Rgb from, Rgb to, float share);

// Light: from (x1 .. x2) at y1 to (x3 .. x4) at y2.
struct Beam {
  float x1, x2, y1;
  float x3, x4, y2;
};
void beam(Ui& ui, Beam light, Rgb top, Rgb bottom);
// The light that falls into a bright page; nothing in contrast.
void daylight(Ui& ui, Beam light);

// The part of an arch's light that is left between x1 and x2, for a door that closes.
void arch_slit(Ui& ui, Box arch, float x1, float x2, Rgb top, Rgb bottom);

}  // namespace foyer::look
