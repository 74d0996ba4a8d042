#pragma once
#include "lettering/text.hpp"

struct _cairo;  // cairo_t, of <cairo.h>

namespace foyer::lettering {

// Writes the text onto `page` as glyphs, its logical box's corner at (x, y), in the page's units.
void write_on(_cairo* page, const Text& text, double x, double y);

}  // namespace foyer::lettering
