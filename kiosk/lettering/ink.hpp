#pragma once
#include "lettering/text.hpp"

struct _cairo;  // cairo_t, of <cairo.h>

namespace foyer::lettering {

// Where the text's ink falls, and its first and last baseline, within the logical box.
struct Ink {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
  double first_baseline = 0;
  double last_baseline = 0;
};
Ink ink_of(const Text& text);

// Writes the text onto `page`, its logical box's corner at (x, y), in the page's units: as glyphs
// that can be searched and copied, or as dots where the page is a picture.
void write_on(_cairo* page, const Text& text, double x, double y);

}  // namespace foyer::lettering
