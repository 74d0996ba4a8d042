#include "paper/report.hpp"

#include <cairo-pdf.h>

#include <algorithm>

#include "lettering/ink.hpp"
#include "paper/surface.hpp"
#include "paper/whole_file.hpp"

namespace foyer::paper {
namespace {

using lettering::Face;
using lettering::Text;
using lettering::Weight;

// All in points.
constexpr double page_width = 595.28, page_height = 841.89;
constexpr double margin = 62, bottom = page_height - 62;
constexpr double column = page_width - 2 * margin;
constexpr std::uint32_t ink = 0x10241f, second_ink = 0x3d4f49, green = 0x0b5345, lamp = 0xffc24b;

constexpr lettering::Style title_style{Face::display, Weight::bold, 27, 34};
constexpr lettering::Style under_style{Face::text, Weight::regular, 12, 18};
constexpr lettering::Style heading_style{Face::display, Weight::bold, 16, 22};
constexpr lettering::Style body_style{Face::text, Weight::regular, 10.5, 16};
constexpr lettering::Style label_style{Face::text, Weight::regular, 8.5, 12};

// Pages that grow downwards; `y` is where the next thing begins.
struct Paper {
  std::string bytes;
  Surface surface;
  Page page;
  double y = margin;
};

// Guests' stars are stars: a lone one at a time switches nothing bold.
std::string without_marks(std::string words) {
  for (std::size_t at = 0; (at = words.find("**", at)) != std::string::npos;) words.erase(at, 1);
  return words;
}

void fill(cairo_t* page, std::uint32_t rgb) {
  cairo_set_source_rgb(page, (rgb >> 16) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0);
  cairo_fill(page);
}

void box(cairo_t* page, double x, double y, double width, double height) {
  cairo_new_path(page);
  cairo_rectangle(page, x, y, width, height);
}

void make_room(Paper& paper, double height) {
  if (paper.y + height <= bottom) return;
  cairo_show_page(paper.page.get());
  paper.y = margin;
}

Text set(const std::string& words, const lettering::Style& style, std::uint32_t rgb, double width) {
  return {without_marks(words), style, rgb, width};
}

double height_of(const Text& text) { return lettering::measure(text).lines * text.style.line_px; }

void put(Paper& paper, const Text& text, double x) {
  make_room(paper, height_of(text));
  lettering::write_on(paper.page.get(), text, x, paper.y);
  paper.y += height_of(text);
}

void draw(Paper& paper, const report::Heading& heading) {
  paper.y += 16;
  make_room(paper, 90);  // never alone at the foot of a page
  put(paper, set(heading.text, heading_style, ink, column), margin);
  paper.y += 4;
}

void draw(Paper& paper, const report::Sentence& sentence) {
  put(paper, set(sentence.text, body_style, ink, column), margin);
  paper.y += 4;
}

void draw(Paper& paper, const report::Quotes& quotes) {
  paper.y += 3;
  for (const auto& words : quotes.texts) {
    Text text = set(words, body_style, ink, column - 16);
    text.max_lines = 15;
    const double height = height_of(text);
    make_room(paper, height);
    box(paper.page.get(), margin, paper.y + 1, 2.5, height - 2);
    fill(paper.page.get(), lamp);
    put(paper, text, margin + 12);
    paper.y += 6;
  }
}

// The same picture as in the file of HTML.
void draw(Paper& paper, const report::Chart& chart) {
  constexpr double tall = 110, labels = 18, space = 16;
  paper.y += 6;
  make_room(paper, 20 + space + tall + labels);
  put(paper, set(chart.title, label_style, second_ink, column), margin);
  const double ground = paper.y + space + tall;
  const std::size_t places = std::max<std::size_t>(chart.bars.size(), 6);
  const double step = column / static_cast<double>(places), gap = std::min(5.0, step * 0.2);
  const auto every = static_cast<std::size_t>(std::max(1.0, 40 / step + 0.999));
  std::size_t most = 1;
  for (const auto& bar : chart.bars) most = std::max(most, bar.value);
  for (std::size_t i = 0; i < chart.bars.size(); ++i) {
    const auto& bar = chart.bars[i];
    const double x = margin + static_cast<double>(i) * step;
    const double height = tall * static_cast<double>(bar.value) / static_cast<double>(most);
    box(paper.page.get(), x + gap / 2, ground - height, step - gap, height);
    fill(paper.page.get(), green);
    const auto label = [&](const std::string& words, double y, double width,
                           lettering::Align align) {
      Text text = set(words, label_style, second_ink, width);
      text.align = align;
      lettering::write_on(paper.page.get(), text, x + (step - width) / 2, y);
    };
    if (bar.value == most)
      label(std::to_string(bar.value), ground - height - 13, 60, lettering::Align::centre);
    if (i % every == 0) {
      const Text text = set(bar.label, label_style, second_ink, 0);
      lettering::write_on(paper.page.get(), text, x, ground + 5);
    }
  }
  box(paper.page.get(), margin, ground, column, 1.5);
  fill(paper.page.get(), ink);
  paper.y = ground + labels + 8;
}

void draw_top(Paper& paper, const report::Document& document) {
  put(paper, set(document.title, title_style, ink, column), margin);
  if (!document.under.empty())
    put(paper, set(document.under, under_style, second_ink, column), margin);
  paper.y += 10;
  box(paper.page.get(), margin, paper.y, column, 3);
  fill(paper.page.get(), lamp);
  paper.y += 8;
}

void open(Paper& paper, const report::Document& document) {
  paper.surface.reset(
      cairo_pdf_surface_create_for_stream(&append_bytes, &paper.bytes, page_width, page_height));
  cairo_pdf_surface_set_metadata(paper.surface.get(), CAIRO_PDF_METADATA_TITLE,
                                 document.title.c_str());
  cairo_pdf_surface_set_metadata(paper.surface.get(), CAIRO_PDF_METADATA_CREATOR, "Foyer");
  paper.page.reset(cairo_create(paper.surface.get()));
}

Status close(Paper& paper) {
  paper.page.reset();
  cairo_surface_finish(paper.surface.get());
  const cairo_status_t status = cairo_surface_status(paper.surface.get());
  if (status == CAIRO_STATUS_SUCCESS) return Done{};
  return outside_failed(std::string("The report cannot be drawn (") +
                        cairo_status_to_string(status) + "); write it as .html instead.");
}

}  // namespace

Status write_report(const std::filesystem::path& file, const report::Document& document) {
  Paper paper;
  open(paper, document);
  draw_top(paper, document);
  for (const auto& block : document.blocks)
    std::visit([&](const auto& one) { draw(paper, one); }, block);
  if (auto closed = close(paper); !closed) return closed;
  return write_whole(file, paper.bytes);
}

}  // namespace foyer::paper
