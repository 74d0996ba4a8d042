#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace foyer::lettering {

inline constexpr std::string_view line_separator = "\xE2\x80\xA8";  // U+2028

// Bytes [from, to) of the plain words.
struct Span {
  unsigned from = 0;
  unsigned to = 0;
  bool operator==(const Span&) const = default;
};

// Words without their **bold** marks, and where those stood. A single pair of stars without a
// second stays in the words.
struct Marked {
  std::string plain;
  std::vector<Span> bold;
  bool operator==(const Marked&) const = default;
};

// Well-formed UTF-8, composed (NFC), control characters turned into spaces, newlines into U+2028 so
// that all lines are of one paragraph.
Marked read_marked(std::string_view words);

// The stretches between white space.
std::vector<Span> words_of(std::string_view plain);

}  // namespace foyer::lettering
