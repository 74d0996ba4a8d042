// Inside this room only: a PDF that grows in memory, or pages of dots; drawn in dots of the plan.
#pragma once
#include "paper/badge.hpp"
#include "paper/dots.hpp"
#include "paper/plan.hpp"
#include "paper/surface.hpp"

namespace foyer::paper {

struct Document {
  std::string bytes;
  Surface surface;
  Page page;
  std::optional<double> dots_per_inch;  // none: a PDF
  std::vector<Dots> pages;
};

void open(Document& document, double width, double height, const char* title);
void open_dots(Document& document, double width, double height, double dots_per_inch);
// What is drawn from here on is on another page.
void turn(Document& document);
// Ends the document; everything is in `bytes` then, or in `pages`.
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
