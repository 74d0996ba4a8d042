#pragma once
#include <string>
#include <vector>

#include "people/room.hpp"

namespace foyer::report {

// How long guests stood at the doors, in a sentence; empty when no kiosk told.
std::string time_at_the_door(const people::Room& room);

// What was wrong at each kiosk and how long, a sentence each, by kiosk and time.
std::vector<std::string> troubles(const people::Room& room);

}  // namespace foyer::report
