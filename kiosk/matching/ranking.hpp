#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace foyer::matching {

// For each need, the indices of the offers that answer it in a plausible way, best first; none
// where nobody answers. Rarity is that of a room in which all these were written.
std::vector<std::vector<std::size_t>> rank_offers(std::span<const std::string> needs,
                                                  std::span<const std::string> offers);

}  // namespace foyer::matching
