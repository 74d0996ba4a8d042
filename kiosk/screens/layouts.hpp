#pragma once
#include <array>
#include <string_view>
#include <vector>

namespace foyer::screens {

// The keys of one language, each cap what it types. Rows are as wide as the keyboard; the third
// stands between two modifiers, and the lowest is shared with space and Clear.
struct KeyLayout {
  std::string_view language;
  using Row = std::vector<std::string_view>;
  std::array<Row, 3> letters;
  std::array<Row, 4> more;              // by a second tap: accents, or the rest of the letters
  std::array<std::string_view, 2> low;  // on the lowest row, in both
  std::string_view more_cap, letters_cap;
};

// The layout of a language ("de", "pt-BR"); English where there is none.
const KeyLayout& layout_for(std::string_view language);

// The key that turns the letter before it, on the Japanese keyboard.
inline constexpr std::string_view turning_key = "゛゜小";

}  // namespace foyer::screens
