#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "matching/words.hpp"

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

}  // namespace foyer::matching
