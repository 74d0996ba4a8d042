#pragma once
#include "paper/badge.hpp"

namespace foyer::paper {

// What stands on this person's badge; its code is empty where they have no valid one.
Badge text_of(const people::Room& room, const people::Person& person);

}  // namespace foyer::paper
