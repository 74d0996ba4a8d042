#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace foyer::hosting {

// How long guests stood at a door, from their badge being read to their last touch, so many within
// each span; about nobody in particular.
struct DoorTimes {
  static constexpr std::array<std::int64_t, 8> within_s{5, 10, 20, 30, 45, 60, 90, 120};
  std::array<std::int64_t, within_s.size() + 1> guests{};  // the last: longer than all
  bool operator==(const DoorTimes&) const = default;
};

void add(DoorTimes& times, std::int64_t ms);
void add(DoorTimes& times, const DoorTimes& more);
std::int64_t how_many(const DoorTimes& times);

// The shortest span within which that share (0 to 1) of the guests were done; nothing when nobody
// was timed, or when it took longer than the longest span.
std::optional<std::int64_t> seconds_for(const DoorTimes& times, double share);

}  // namespace foyer::hosting
