#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "matching/words.hpp"
#include "people/fields.hpp"

namespace foyer::matching {

// What a word speaks of, in any of the languages: "Steuer" and "taxes" are one subject, and its
// field is tax. `subject` counts the rows of data/fields.txt, `field` is an index into
// people::fields().
struct Subject {
  std::uint16_t subject = 0;
  std::uint16_t field = 0;
  auto operator<=>(const Subject&) const = default;
};

// The subjects of a folded word; most words have none. German compounds are looked into.
std::vector<Subject> subjects_of(const std::string& word, Language language);

// The subjects around which a folded word is said, though it is no word for them: "rain" is near
// roofs. What one word alone is near proves nothing.
std::vector<Subject> subjects_near(const std::string& word);

// How much a text is of each field by these words; what speaks of many says less of each.
using FieldShares = std::array<float, people::most_fields>;
FieldShares field_shares(const std::vector<std::string>& folded, Language language);

}  // namespace foyer::matching
