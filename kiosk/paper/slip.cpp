#include "paper/slip.hpp"

#include <cairo.h>

#include <algorithm>
#include <cmath>

#include "lettering/ink.hpp"
#include "paper/block.hpp"
#include "paper/document.hpp"
#include "paper/modules.hpp"
#include "paper/whole_file.hpp"

namespace foyer::paper {
namespace {

using lettering::Face;
using lettering::Style;
using lettering::Text;
using lettering::Weight;

// A card is laid out in the dots of a label of 100 x 62 mm, and drawn `scale` times as large.
constexpr double card_width = 1181, card_height = 732;
constexpr double margin = 40, gap = 24, bottom = card_height - margin;
constexpr int quiet_modules = 4;  // on every side, ISO/IEC 18004
constexpr Style name_style{Face::display, Weight::bold, 76, 84};
constexpr Style line_style{Face::text, Weight::medium, 36, 46};
constexpr Style promise_style{Face::text, Weight::semibold, 36, 46};

// The code stands at the right, in whole dots of the paper a module so that every printer draws
// them alike; its white is the label's. Gives where the words have to end.
double draw_code(cairo_t* page, const badge::Symbol& symbol, double scale) {
  const double room = card_height - 2.0 * margin;
  const double dots = std::floor(room * scale / (symbol.side + quiet_modules)) / scale;
  const double side = symbol.side * dots;
  const double x = std::round((card_width - margin - side) * scale) / scale;
  const double y = std::round((card_height - side) / 2 * scale) / scale;
  cairo_new_path(page);
  for (const Bar& bar : bars(symbol))
    cairo_rectangle(page, x + bar.x * dots, y + bar.y * dots, bar.width * dots, bar.height * dots);
  cairo_fill(page);
  return x - quiet_modules * dots;
}

Text name_of(const std::string& name, double width) {
  const Text text{.words = name, .style = name_style, .width_px = width};
  return fit(text, {width, 250}, {{1, 76, 52}, {2, 60, 40}, {3, 44, 30}});
}

// So many times the usual size.
Text small(const std::string& words, Style style, double width, double times) {
  style.em_px *= times;
  style.line_px *= times;
  return {.words = words, .style = style, .width_px = width};
}

double height_of(const Text& text) { return lettering::measure(text).lines * text.style.line_px; }

// The words below the name: what was shared, and then what was promised.
std::vector<Text> words_of(const SlipCard& card, double width, double times) {
  std::vector<Text> all;
  for (const auto& line : card.lines) all.push_back(small(line, line_style, width, times));
  for (const auto& line : card.promises) all.push_back(small(line, promise_style, width, times));
  return all;
}

double height_of(const std::vector<Text>& words) {
  double height = 2 * gap;
  for (const Text& text : words) height += height_of(text);
  return height;
}

// As large as they all fit; else the smallest that is still read with ease (1.7 mm).
std::vector<Text> fitting(const SlipCard& card, double width, double room) {
  for (const double times : {1.0, 0.85, 0.7})
    if (auto words = words_of(card, width, times); height_of(words) <= room) return words;
  return words_of(card, width, 0.55);
}

void draw_card(cairo_t* page, const SlipCard& card, double scale) {
  cairo_set_source_rgb(page, 0, 0, 0);
  const double width = draw_code(page, card.symbol, scale) - 2 * margin;
  const Text name = name_of(card.name, width);
  lettering::write_on(page, name, margin, margin);
  double y = margin + height_of(name) + gap / 2;
  const auto words = fitting(card, width, bottom - y);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i == card.lines.size()) y += gap;
    if (y + height_of(words[i]) > bottom) break;
    lettering::write_on(page, words[i], margin, y);
    y += height_of(words[i]);
  }
}

// How many cards stand beside and below each other on a page, and how large.
struct Grid {
  double scale;
  int columns, rows;
};

Grid grid_of(const Layout& layout) {
  const Corner size = page_of(layout, Lie::as_read);
  const double scale = layout.sheet ? 1 : std::min(size.x / card_width, size.y / card_height);
  const auto many = [&](double room, double one) {
    return std::max(1, static_cast<int>((room + 1) / (one * scale)));
  };
  return {scale, many(size.x, card_width), many(size.y, card_height)};
}

void draw_at(cairo_t* page, const SlipCard& card, const Grid& grid, int place) {
  cairo_save(page);
  cairo_translate(page, std::round(place % grid.columns * card_width * grid.scale),
                  std::round(place / grid.columns * card_height * grid.scale));
  cairo_scale(page, grid.scale, grid.scale);
  draw_card(page, card, grid.scale);
  cairo_restore(page);
}

void draw_pages(Document& document, const std::vector<SlipCard>& cards, const Layout& layout,
                Lie lie) {
  cairo_t* page = document.page.get();
  const Grid grid = grid_of(layout);
  const std::size_t on_page = static_cast<std::size_t>(grid.columns * grid.rows);
  const double width = page_of(layout, Lie::as_read).x;
  for (std::size_t i = 0; i < cards.size(); ++i) {
    if (i > 0 && i % on_page == 0) turn(document);
    cairo_save(page);
    lay(page, width, lie);
    draw_at(page, cards[i], grid, static_cast<int>(i % on_page));
    cairo_restore(page);
  }
}

// Draws them all on pages of this size, which `begin` opens.
template <class Begin>
Status draw_all(Document& document, const std::vector<SlipCard>& cards, const Layout& layout,
                Lie lie, Begin begin) {
  if (cards.empty()) return bad_input("They met nobody yet, so there is no slip to print.");
  begin(page_of(layout, lie));
  draw_pages(document, cards, layout, lie);
  return close(document);
}

}  // namespace

Result<std::string> draw_slip(const std::vector<SlipCard>& cards, const Layout& layout, Lie lie) {
  Document document;
  const auto drawn = draw_all(document, cards, layout, lie, [&](Corner size) {
    open(document, size.x, size.y, "The people you met");
  });
  if (!drawn) return drawn.error();
  return std::move(document.bytes);
}

Result<std::vector<Dots>> draw_slip_dots(const std::vector<SlipCard>& cards, const Layout& layout,
                                         Lie lie, double dots_per_inch) {
  Document document;
  const auto drawn = draw_all(document, cards, layout, lie, [&](Corner size) {
    open_dots(document, size.x, size.y, dots_per_inch);
  });
  if (!drawn) return drawn.error();
  return std::move(document.pages);
}

Status write_slip(const std::filesystem::path& file, const std::vector<SlipCard>& cards) {
  const auto pdf = draw_slip(cards, Layout::label);
  if (!pdf) return pdf.error();
  return write_whole(file, *pdf);
}

}  // namespace foyer::paper
