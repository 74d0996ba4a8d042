#pragma once
#include <algorithm>

#include "people/room.hpp"

namespace foyer::app {

// True when this person's valid badge came out before: in advance, here or at another door. Nobody
// gets a second one unless they ask.
inline bool was_printed(const people::Person& person) {
  const auto code = people::badge_code(person);
  return std::ranges::any_of(person.printed, [&](const auto& one) { return one.code == code; });
}

}  // namespace foyer::app
