#pragma once
#include "matching/crowd.hpp"
#include "matching/matcher.hpp"

namespace foyer::matching {

// One person who looks for whom to meet, and everybody whose list changes by it (matcher.hpp says
// how). The first of the answer is the person.
std::vector<Told> arrival(Crowd& crowd, Place reader, std::size_t most);

}  // namespace foyer::matching
