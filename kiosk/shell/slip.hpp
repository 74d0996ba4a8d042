#pragma once
#include <vector>

#include "paper/slip.hpp"
#include "people/room.hpp"

namespace foyer::shell {

// Whom `who` met and may know of, as paper takes it: the same card as on the screen's code, and
// what was promised between the two. Nobody for whoever met nobody.
std::vector<paper::SlipCard> slip_of(const people::Room& room, const people::Ref& who);

}  // namespace foyer::shell
