// Inside this room only: a PDF that grows in memory, drawn in dots.
#pragma once
#include "paper/badge.hpp"
#include "paper/plan.hpp"
#include "paper/surface.hpp"

namespace foyer::paper {

struct Document {
  std::string bytes;
  Surface surface;
  Page page;
};

void open(Document& document, double width, double height, const char* title);
// Ends the document; everything is in `bytes` then.
Status close(Document& document);

struct Corner {
  double x;
  double y;
};
// Width and height of the paper of such a layout, in dots.
Corner page_of(const Layout& layout, Lie lie);
// From here on the page is drawn as it is read; a turned label runs from the bottom of its paper
// to the top. `width` is the label's as it is read.
void lay(_cairo* page, double width, Lie lie);

}  // namespace foyer::paper
