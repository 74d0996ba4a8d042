#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "matching/fields.hpp"
#include "matching/words.hpp"

namespace foyer::matching {

// What a term stands for. Spelling is a run of letters inside a word: it forgives typing errors and
// finds parts of compounds, but proves nothing alone. Near is a subject that the text has words
// around, and no word for; it has the subject's key.
enum class Sort : std::uint8_t { stem, word, subject, field, spelling, near };

// One thing a text speaks of. `key` is the same for the same thing in every text of every run.
struct Term {
  std::uint64_t key = 0;
  float weight = 0;  // how much this text says of it, before rarity
  Sort sort = Sort::stem;
};

// The terms of a text, each once, in order of key. Of very long texts only the beginning is read.
std::vector<Term> read(std::string_view text, const Stemmers& stemmers);

// How much the words of that beginning are of each field.
FieldShares field_shares(std::string_view text);

// False for a text in a language that the encoder does not know; guessed.
bool is_readable(std::string_view text);

}  // namespace foyer::matching
