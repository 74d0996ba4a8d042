#include "paper/cards.hpp"

#include <algorithm>

#include "lettering/ink.hpp"
#include "paper/document.hpp"

namespace foyer::paper {
namespace {

using lettering::Face;
using lettering::Text;
using lettering::Weight;

constexpr double edge = 46;
constexpr double gap = 22;  // between cards

Text line_of(const std::string& words, Weight weight, double em, double width) {
  Text text;
  text.words = words;
  text.style = {Face::text, weight, em, em * 1.25};
  text.width_px = width;
  return text;
}

std::vector<Text> lines_of(const PrintedCard& card, double width) {
  std::vector<Text> all = {line_of(card.name, Weight::bold, 52, width)};
  for (const auto& words : card.lines) all.push_back(line_of(words, Weight::regular, 38, width));
  return all;
}

double height_of(const std::vector<Text>& lines) {
  double height = 0;
  for (const auto& line : lines) height += lettering::measure(line).height;
  return height;
}

// Where the next line goes, on pages of one size.
class Column {
 public:
  Column(_cairo* page, const Layout& layout, Lie lie)
      : page_(page), lie_(lie), size_(page_of(layout, Lie::as_read)) {
    begin();
  }
  ~Column() { cairo_restore(page_); }
  Column(const Column&) = delete;
  Column& operator=(const Column&) = delete;

  double width() const { return size_.x - 2 * edge; }
  void keep_together(double height) {
    if (y_ > edge && y_ + height > size_.y - edge) turn();
  }
  void write(const Text& text) {
    const double height = lettering::measure(text).height;
    keep_together(height);
    lettering::write_on(page_, text, edge, y_);
    y_ += height;
  }
  void space(double height) { y_ += height; }

 private:
  void begin() {
    cairo_save(page_);
    lay(page_, size_.x, lie_);
    y_ = edge;
  }
  void turn() {
    cairo_restore(page_);
    cairo_show_page(page_);
    begin();
  }

  _cairo* page_;
  Lie lie_;
  Corner size_;
  double y_ = edge;
};

}  // namespace

Result<std::string> draw_cards(const std::string& title, const std::vector<PrintedCard>& cards,
                               const Layout& layout, Lie lie) {
  const Corner size = page_of(layout, lie);
  Document document;
  open(document, size.x, size.y, "Contacts");
  {
    Column column(document.page.get(), layout, lie);
    column.write(line_of(title, Weight::medium, 34, column.width()));
    for (const auto& card : cards) {
      const auto lines = lines_of(card, column.width());
      column.space(gap);
      column.keep_together(height_of(lines));
      for (const auto& line : lines) column.write(line);
    }
  }
  if (auto closed = close(document); !closed) return closed.error();
  return std::move(document.bytes);
}

}  // namespace foyer::paper
