#pragma once
#include <vector>

#include "matching/crowd.hpp"
#include "matching/weighed.hpp"

namespace foyer::matching {

// Everybody who may be suggested to this person and with whom there is anything, best first; the
// best sixty. Nobody is told of more than `most`.
std::vector<Weighed> weighed(Crowd& crowd, Place reader, std::size_t most);

}  // namespace foyer::matching
