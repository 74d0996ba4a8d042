#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace foyer {

// True when `text` is well-formed UTF-8 (Unicode 15, table 3-7): no surrogates, no overlong forms.
bool is_utf8(std::string_view text);

// `text` with every ill-formed sequence replaced by U+FFFD.
std::string mended_utf8(std::string_view text);

// Without white space (ASCII, no-break and ideographic spaces) at both ends.
std::string_view trimmed(std::string_view text);

// ASCII letters only; everything else stays. Full folding is people::folded.
std::string ascii_lower(std::string_view text);

std::vector<std::string> split(std::string_view text, char separator);
std::string joined(const std::vector<std::string>& parts, std::string_view between);

// Replaces every `{key}` by its value; a key without a value stays as it is.
struct Slot {
  std::string_view key;
  std::string_view value;
};
std::string filled(std::string_view pattern, const std::vector<Slot>& slots);

// Number of code points; `text` is well-formed.
std::size_t length_utf8(std::string_view text);

// The first `count` code points.
std::string_view first_utf8(std::string_view text, std::size_t count);

}  // namespace foyer
