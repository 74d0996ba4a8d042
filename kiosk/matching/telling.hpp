#pragma once
#include <vector>

#include "matching/finding.hpp"

namespace foyer::matching {

// One step of a circle: who helps, and with what the next member is helped.
struct Turn {
  const people::Person* helper = nullptr;
  Help help;
};

// A circle as it is told to the first of these, who helps the second, and so on round. Three turns
// or four.
people::Suggestion told_circle(const std::vector<Turn>& turns);

// A bridge as it is told to the go-between, of whose acquaintances one can help the other; `who` is
// one of the two.
people::Suggestion told_bridge(const people::Person& via, const Turn& giver,
                               const people::Person& needer, const people::Ref& who);

}  // namespace foyer::matching
