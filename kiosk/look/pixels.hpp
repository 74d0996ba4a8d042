#pragma once
#include "look/ui.hpp"

namespace foyer::look {

// A box of the design as it lies on the screen, on whole pixels, so that plain rectangles stay
// plain.
struct OnPixels {
  float x1, y1, x2, y2;
};
OnPixels on_pixels(const Ui& ui, Box box);

}  // namespace foyer::look
