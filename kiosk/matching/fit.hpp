#pragma once
#include "matching/compass.hpp"

namespace foyer::matching {

// What the words of two texts have in common.
struct Shared {
  float words = 0;        // the cosine of their terms by rarity, 0 to 1
  float near = 0;         // likewise, where one names a subject that the other is only near
  unsigned stems = 0;     // how many words both say
  unsigned subjects = 0;  // how many subjects both speak of
  bool proven = false;    // by more than spelling or a field

  // One word in common may be the wrong word: a nursery of plants, a nursery for children.
  bool lone_word() const { return stems == 1 && subjects <= 1; }
};

// How well two texts fit, by meaning, words and fields together; for comparing what fits one text.
float fit(const Shared& shared, const Meaning& a, const Meaning& b);

// What is commonly the fit of a text and the best of those that do not answer it.
inline constexpr float common_fit = 0.3F;

// From the fit of an answer and the fit that the best of other answers have, to how strong it is:
// about the chance that it is one, 0 to 1, comparable between all pairs. An answer that stands out
// in the room is stronger than one of many.
float strength(float fit, float of_others);

// The same where nothing is known of what one of the two means, from how much their words share.
float strength_by_words(float shared);

}  // namespace foyer::matching
