#pragma once
#include "matching/crowd.hpp"
#include "matching/matcher.hpp"

namespace foyer::matching {

struct Chosen {
  std::vector<Told> told;  // everybody who is here and consents, in order of reference
  Certificate certificate;
};

// Everybody present at once: what each holds already, filled up to `most`. Circles and bridges take
// a place first where they are strong, then pairs (pairing.hpp), of whom each is told of the other;
// nobody is in more than `most` lists. The certificate takes longer than the choice and is made
// only where it is wanted.
Chosen together(Crowd& crowd, std::size_t most, bool certify);

}  // namespace foyer::matching
