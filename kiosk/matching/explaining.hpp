#pragma once
#include <vector>

#include "matching/crowd.hpp"
#include "matching/weighed.hpp"

namespace foyer::matching {

// Everybody who may be suggested to this person and with whom there is anything, best first; the
// best sixty.
std::vector<Weighed> weighed(Crowd& crowd, Place reader);

}  // namespace foyer::matching
