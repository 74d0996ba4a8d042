#pragma once
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "journal/fact.hpp"

namespace foyer::journal {

// What a guest allowed, said at one or more kiosks. A no holds against every yes that was said
// without knowing of it, whatever the clocks; only a later word that names it lets it go. Of each
// origin the last word counts, until another origin's word says that it knew of it; what is not
// known of holds together, and a field is allowed when every word that holds allows it.
// (A multi-value register read by "and"; Shapiro et al., "A comprehensive study of Convergent and
// Commutative Replicated Data Types", 2011, section 3.2.2.)
struct Consents {
  struct Word {
    std::int64_t seq = 0;
    Time at;
    people::Consent consent;
    bool operator==(const Word&) const = default;
  };
  std::map<std::int64_t, Word> words;             // of each origin the last
  std::map<std::int64_t, std::int64_t> answered;  // up to which seq of it others have known
  bool operator==(const Consents&) const = default;
};

// In any order, and any number of times.
void take(Consents& consents, const FactId& id, Time at, const ConsentChanged& said);

// The words that hold, by origin.
std::vector<std::pair<std::int64_t, Consents::Word>> standing(const Consents& consents);

people::Consent allowed(const Consents& consents);

// What a word said now, here, knows of: `ConsentChanged::knows`.
std::vector<FactId> known(const Consents& consents);

}  // namespace foyer::journal
