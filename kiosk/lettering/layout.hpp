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
  double x;
  double baseline;
};

struct Laid {
  Owned<PangoLayout> layout;
  std::vector<Line> lines;
  double width = 0;
  double height = 0;
  bool cut = false;
};

Laid lay_out(const Text& text);

// Calls `see(item, x)` for every run of the line, left to right, x counted from the line's start.
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
