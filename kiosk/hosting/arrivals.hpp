#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "people/room.hpp"

namespace foyer::hosting {

enum class Pace { nobody_yet, picking_up, steady, slowing };

// How the guests come in, beside how they may be expected to.
struct Arrivals {
  std::vector<Time> came;      // when each who came first came in, in order
  std::size_t here = 0;        // and have not left
  std::size_t registered = 0;  // confirmed, and whoever came without
  std::size_t last_half_hour = 0;
  Pace pace = Pace::nobody_yet;
  bool operator==(const Arrivals&) const = default;
};
Arrivals arrivals(const people::Room& room, Time now);

// When of an evening guests come: minutes from its start at which each came, in order, as an
// earlier event's file has it. An empty one stands for a plain S over the hour round the start.
struct Curve {
  std::vector<std::int64_t> minutes;
  bool operator==(const Curve&) const = default;
};
Curve curve_of(const people::Room& earlier);

// The share of all guests, 0 to 1, that the curve expects so many minutes from the start.
double expected(const Curve& curve, std::int64_t minutes);

}  // namespace foyer::hosting
