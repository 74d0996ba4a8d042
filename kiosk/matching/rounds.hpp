#pragma once
#include "matching/crowd.hpp"
#include "matching/matcher.hpp"

namespace foyer::matching {

// Rounds at tables for everybody who is here (Matcher::seat). `crowd` follows `room`.
Seated rounds(Crowd& crowd, const people::Room& room, const Tables& asked);

}  // namespace foyer::matching
