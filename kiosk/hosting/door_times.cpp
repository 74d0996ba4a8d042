#include "hosting/door_times.hpp"

#include <algorithm>
#include <numeric>

#include "base/time.hpp"

namespace foyer::hosting {

void add(DoorTimes& times, std::int64_t ms) {
  const auto& spans = DoorTimes::within_s;
  const auto at = std::ranges::find_if(spans, [&](auto s) { return ms <= s * second_ms; });
  ++times.guests[static_cast<std::size_t>(at - spans.begin())];
}

void add(DoorTimes& times, const DoorTimes& more) {
  for (std::size_t i = 0; i < times.guests.size(); ++i) times.guests[i] += more.guests[i];
}

std::int64_t how_many(const DoorTimes& times) {
  return std::accumulate(times.guests.begin(), times.guests.end(), std::int64_t{0});
}

std::optional<std::int64_t> seconds_for(const DoorTimes& times, double share) {
  const auto all = static_cast<double>(how_many(times));
  double done = 0;
  for (std::size_t i = 0; i < DoorTimes::within_s.size(); ++i) {
    done += static_cast<double>(times.guests[i]);
    if (all > 0 && done >= share * all) return DoorTimes::within_s[i];
  }
  return {};
}

}  // namespace foyer::hosting
