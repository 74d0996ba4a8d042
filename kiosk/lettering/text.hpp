#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace foyer::lettering {

// Manrope and Inter; any script they lack comes from its own Noto family.
enum class Face { display, text };
enum class Weight { regular, medium, semibold, bold, extrabold };
enum class Align { left, centre, right };

// As in CSS: `em_px` is the font size, `line_px` the height of a line box, in whose middle the
// face's own box stands. Pixels may be any unit: paper counts in points.
struct Style {
  Face face = Face::text;
  Weight weight = Weight::regular;
  double em_px = 38;
  double line_px = 50;
  bool operator==(const Style&) const = default;
};

// What is written, and how. In `words`, UTF-8 and composed or not, **two stars** switch bold on and
// off: semibold in a text face that is lighter, bold otherwise. A newline breaks the line.
struct Text {
  std::string words;
  Style style;
  std::uint32_t rgb = 0;  // 0xRRGGBB
  double width_px = 0;    // lines are broken to fit in it; 0: only at newlines
  int max_lines = 0;      // 0: any; what is more is cut, with an ellipsis at the end
  Align align = Align::left;
  bool operator==(const Text&) const = default;
};

// The logical box: the widest line (or width_px where the text is not aligned left) by the lines.
struct Extent {
  int width = 0;
  int height = 0;
  int lines = 0;
  bool cut = false;
  bool operator==(const Extent&) const = default;
};

// A picture, straight alpha, 0xAARRGGBB, row by row. Its upper left corner lies at (left, top) of
// the logical box: letters may reach over its edges.
struct Pixels {
  int width = 0;
  int height = 0;
  int left = 0;
  int top = 0;
  std::vector<std::uint32_t> argb;
};

Extent measure(const Text& text);
Pixels draw(const Text& text);

// The text's style at the largest size, not above its own, at which it fits on one line of
// `max_width_px`; the line box shrinks with it. At `least_em_px` when even that is too wide.
Style fitted(const Text& text, double max_width_px, double least_em_px);

// Which family draws which piece, in the order seen, left to right; `unknown` counts characters
// that no font has. A name with unknown ones is worth a word to the desk.
struct Run {
  std::string words;
  std::string family;
  int unknown = 0;
};
std::vector<Run> runs(const Text& text);

}  // namespace foyer::lettering
