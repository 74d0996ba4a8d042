// Inside this room only: Pango's words stay here.
#pragma once
#include <pango/pangocairo.h>

#include <memory>
#include <vector>

#include "lettering/text.hpp"

namespace foyer::lettering {

struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

// A line and where it starts: its left edge and baseline within the logical box.
struct Line {
  PangoLayoutLine* line;  // owned by the layout
  double x = 0;
  double baseline = 0;
};

// Pango lays out every text at one size, since a new size costs it a search through all fonts (1.7
// ms against 0.01); without hinting, letters grow evenly. So what Pango says counts `scale` times.
struct Laid {
  Owned<PangoLayout> layout;
  double scale = 1;
  std::vector<Line> lines;
  double width = 0;
  double height = 0;
  bool cut = false;
};

Laid lay_out(const Text& text);

// Calls `see(item, x)` for every run of the line, left to right, x in Pango's size from its start.
template <class See>
void each_run(const PangoLayoutLine& line, See see) {
  double x = 0;
  for (GSList* at = line.runs; at; at = at->next) {
    auto* const item = static_cast<PangoGlyphItem*>(at->data);
    see(item, x);
    x += pango_units_to_double(pango_glyph_string_get_width(item->glyphs));
  }
}

}  // namespace foyer::lettering
