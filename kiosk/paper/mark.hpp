#pragma once
#include "people/room.hpp"

struct _cairo;  // cairo_t, of <cairo.h>

namespace foyer::paper {

struct Disc {
  double x = 0;
  double y = 0;
  double size = 0;  // diameter
};

// The find-me mark in black and white, as people will look for it.
void draw_mark(_cairo* page, const people::Mark& mark, const Disc& disc);

}  // namespace foyer::paper
