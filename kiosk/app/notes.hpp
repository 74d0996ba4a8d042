#pragma once
#include <string_view>
#include <vector>

#include "app/state.hpp"

namespace foyer::app {

// One part of the kiosk and the word for how it is. Both are fixed words: no name, code or sentence
// of anybody's is ever among them.
struct Part {
  std::string_view part, state;
  bool wants_hand = false;
  bool operator==(const Part&) const = default;
};

// Every part that whoever looks after the kiosk should hear of, always in the same order.
std::vector<Part> parts(const State& state);

// Those that are not as they were before, as they are now; all where nothing was before.
std::vector<Part> changed(const std::vector<Part>& before, const std::vector<Part>& now);

}  // namespace foyer::app
