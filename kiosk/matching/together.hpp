#pragma once
#include <utility>
#include <vector>

#include "matching/crowd.hpp"

namespace foyer::matching {

// Everybody present at once: what each holds already, filled up to `most`. First everyone gets one
// (those with fewest possibilities choose first), then pairs of whom each is told of the other,
// best first and round by round, then what is left one-sided. Greedy.
std::vector<std::pair<people::Ref, std::vector<people::Suggestion>>> together(Crowd& crowd,
                                                                              std::size_t most);

}  // namespace foyer::matching
