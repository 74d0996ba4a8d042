#pragma once
#include <optional>

#include "app/badge_life.hpp"
#include "people/room.hpp"

namespace foyer::app {

// What makes one person of two records: words, check-in and meetings of `drop` become `keep`'s, and
// every code of theirs leads there. `back` makes them two again. Nothing when `drop` has promises:
// a promise names who made it, and that is not ours to change.
struct Merging {
  Facts what;
  Facts back;
};
std::optional<Merging> merging(const people::Person& keep, const people::Person& drop);

}  // namespace foyer::app
