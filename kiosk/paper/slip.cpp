#include "paper/slip.hpp"

#include <cairo-pdf.h>

#include <algorithm>
#include <cmath>

#include "lettering/ink.hpp"
#include "paper/block.hpp"
#include "paper/modules.hpp"
#include "paper/plan.hpp"
#include "paper/surface.hpp"
#include "paper/whole_file.hpp"

namespace foyer::paper {
namespace {

using lettering::Face;
using lettering::Style;
using lettering::Text;
using lettering::Weight;

constexpr double margin = 40, gap = 24, bottom = slip_height - margin;
constexpr int quiet_modules = 4;  // on every side, ISO/IEC 18004
constexpr Style name_style{Face::display, Weight::bold, 76, 84};
constexpr Style line_style{Face::text, Weight::medium, 36, 46};
constexpr Style promise_style{Face::text, Weight::semibold, 36, 46};

// The code stands at the right, in whole dots a module so that every printer draws them alike; its
// white is the label's. Gives where the words have to end.
double draw_code(cairo_t* page, const badge::Symbol& symbol) {
  const double room = slip_height - 2.0 * margin;
  const double dots = std::floor(room / (symbol.side + quiet_modules));
  const double side = symbol.side * dots;
  const double x = slip_width - margin - side, y = std::round((slip_height - side) / 2);
  cairo_new_path(page);
  for (const Bar& bar : bars(symbol))
    cairo_rectangle(page, x + bar.x * dots, y + bar.y * dots, bar.width * dots, bar.height * dots);
  cairo_fill(page);
  return x - quiet_modules * dots;
}

// One line below the other; what no longer fits is not begun.
struct Column {
  cairo_t* page;
  double width;
  double y = margin;

  void put(const Text& text) {
    const double height = lettering::measure(text).lines * text.style.line_px;
    if (y + height > bottom) return;
    lettering::write_on(page, text, margin, y);
    y += height;
  }
  void put(const std::string& words, const Style& style, int most_lines) {
    put(Text{.words = words, .style = style, .width_px = width, .max_lines = most_lines});
  }
};

Text name_of(const std::string& name, double width) {
  const Text text{.words = name, .style = name_style, .width_px = width};
  return fit(text, {width, 250}, {{1, 76, 52}, {2, 60, 40}, {3, 44, 30}});
}

}  // namespace

void draw_slip_card(_cairo* page, const SlipCard& card) {
  cairo_set_source_rgb(page, 0, 0, 0);
  Column column{page, draw_code(page, card.symbol) - margin};
  column.put(name_of(card.name, column.width));
  column.y += gap / 2;
  for (const auto& line : card.lines) column.put(line, line_style, 2);
  column.y += gap;
  for (const auto& promise : card.promises) column.put(promise, promise_style, 5);
}

Status write_slip(const std::filesystem::path& file, const std::vector<SlipCard>& cards) {
  if (cards.empty()) return bad_input("They met nobody yet, so there is no slip to print.");
  std::string bytes;
  const Surface surface(cairo_pdf_surface_create_for_stream(
      &append_bytes, &bytes, slip_width * points_per_dot, slip_height * points_per_dot));
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, "The people you met");
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATOR, "Foyer");
  {
    const Page page(cairo_create(surface.get()));
    cairo_scale(page.get(), points_per_dot, points_per_dot);
    for (const SlipCard& card : cards) {
      draw_slip_card(page.get(), card);
      cairo_show_page(page.get());
    }
  }
  cairo_surface_finish(surface.get());
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS)
    return outside_failed("The slip cannot be drawn; there may be no memory left.");
  return write_whole(file, bytes);
}

}  // namespace foyer::paper
