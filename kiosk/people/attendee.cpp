#include "people/attendee.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/text.hpp"

namespace foyer::people {

std::string_view word(Registration registration) {
  static constexpr std::array<std::string_view, 5> words = {"confirmed", "waiting", "cancelled",
                                                            "refunded", "declined"};
  return words[static_cast<std::size_t>(registration)];
}

namespace {

bool is_initial(std::string_view word) { return word.ends_with('.') && length_utf8(word) <= 2; }

bool is_title(std::string_view word) {
  static constexpr std::string_view titles[] = {
      "mr",   "mrs",  "ms",  "mx",   "miss", "dr",  "prof", "rev", "fr",  "sr",  "sra",
      "herr", "frau", "mme", "mlle", "em",   "don", "dona", "sir", "ing", "dipl"};
  if (word.ends_with('.')) word.remove_suffix(1);
  return std::ranges::find(titles, ascii_lower(word)) != std::end(titles);
}

}  // namespace

std::string first_name(const Name& name) {
  if (!name.given.empty()) return name.given;
  std::string_view full = trimmed(name.full);
  const std::size_t comma = full.find(", ");  // "Okafor, Ana"
  if (comma != std::string_view::npos && full.find(' ') == comma + 1)
    full = trimmed(full.substr(comma + 2));
  for (std::string_view rest = full; !rest.empty();) {
    const auto word = rest.substr(0, rest.find(' '));
    if (is_initial(word)) return std::string(rest);
    if (!is_title(word)) return std::string(word);
    rest = trimmed(rest.substr(word.size()));
  }
  return std::string(full);
}

}  // namespace foyer::people
