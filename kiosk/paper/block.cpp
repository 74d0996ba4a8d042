#include "paper/block.hpp"

#include <algorithm>
#include <cmath>

namespace foyer::paper {
namespace {

using lettering::Text;

constexpr double least_of_all = 8;

Text at_size(Text text, double em) {
  text.style.line_px *= em / text.style.em_px;
  text.style.em_px = em;
  return text;
}

// Stretches that stay on one line: up to a space, or with the hyphen that ends them.
std::vector<std::string> pieces(std::string_view words) {
  std::vector<std::string> all(1);
  for (const char c : words) {
    if (c != ' ') all.back() += c;
    if (c == ' ' || c == '-') all.emplace_back();
  }
  return all;
}

// The widest piece in em: letters grow with their size.
double widest(const Text& text) {
  double width = 0;
  for (const std::string& piece : pieces(text.words)) {
    Text one = text;
    one.words = piece;
    one.width_px = 0;
    width = std::max<double>(width, lettering::measure(one).width);
  }
  return width / text.style.em_px;
}

int lines_in(const Text& text, const Space& space) {
  const double more = std::max(0.0, space.height - capital(text.style));
  return 1 + static_cast<int>(more / text.style.line_px);
}

bool fits(const Text& text, const Space& space, int lines) {
  const lettering::Extent extent = lettering::measure(text);
  return extent.lines <= std::min(lines, lines_in(text, space)) && extent.width <= space.width &&
         capital(text.style) <= space.height;
}

// The largest size between the two at which the text fits in so many lines; 0 when none does.
double largest(const Text& text, const Space& space, const Step& step) {
  double most = step.most, least = step.least;
  if (most < least || !fits(at_size(text, least), space, step.lines)) return 0;
  if (fits(at_size(text, most), space, step.lines)) return most;
  while (most - least > 0.5) {
    const double middle = (least + most) / 2;
    (fits(at_size(text, middle), space, step.lines) ? least : most) = middle;
  }
  return least;
}

Text broken(const Text& text, const Space& space, const Step& last) {
  const Step any{1000, last.most, least_of_all};
  if (const double em = largest(text, space, any); em > 0) return at_size(text, em);
  Text cut = at_size(text, least_of_all);
  cut.max_lines = lines_in(cut, space);
  return cut;
}

}  // namespace

double capital(const lettering::Style& style) { return 0.725 * style.em_px; }

double height(const Text& text) {
  const int lines = lettering::measure(text).lines;
  return capital(text.style) + (lines - 1) * text.style.line_px;
}

Text fit(const Text& text, const Space& space, const std::vector<Step>& steps) {
  Text block = text;
  block.width_px = space.width;
  const double widest_em = widest(text);
  for (Step step : steps) {
    if (widest_em > 0) step.most = std::min(step.most, space.width / widest_em);
    if (const double em = largest(block, space, step); em > 0) return at_size(block, em);
  }
  return broken(block, space, steps.back());
}

}  // namespace foyer::paper
