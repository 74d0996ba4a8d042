#pragma once
#include <optional>
#include <vector>

#include "people/room.hpp"

namespace foyer::report {

// How many first came in during the ten minutes from `from` on.
struct Arrivals {
  Time from;
  std::size_t count = 0;
  bool operator==(const Arrivals&) const = default;
};

// Ten minutes each, by the event's clock, from the first arrival to the last without a gap; of the
// busiest day when an event has several, at most 24 hours.
std::vector<Arrivals> arrivals(const people::Room& room);

// When half of those who came were in.
std::optional<Time> half_were_in(const people::Room& room);

}  // namespace foyer::report
