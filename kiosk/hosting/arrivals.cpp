#include "hosting/arrivals.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "hosting/present.hpp"

namespace foyer::hosting {
namespace {

constexpr std::int64_t quarter_ms = 15 * minute_ms;

// No count of our own stands behind this: a few come early, half within a quarter of an hour of the
// start, the last an hour and a half after it. The file of an earlier event knows better.
constexpr std::array<std::pair<double, double>, 8> plain{
    {{-60, 0}, {-30, 0.04}, {-10, 0.22}, {10, 0.55}, {30, 0.80}, {60, 0.94}, {90, 0.99}, {120, 1}}};

double on_plain(double minutes) {
  if (minutes <= plain.front().first) return 0;
  for (std::size_t i = 1; i < plain.size(); ++i) {
    const auto [x0, y0] = plain[i - 1];
    const auto [x1, y1] = plain[i];
    if (minutes <= x1) return y0 + (y1 - y0) * (minutes - x0) / (x1 - x0);
  }
  return 1;
}

std::size_t between(const std::vector<Time>& came, Time from, Time to) {
  return static_cast<std::size_t>(std::ranges::upper_bound(came, to) -
                                  std::ranges::upper_bound(came, from));
}

// A quarter of an hour beside the one before it; a third more or less is a change.
Pace pace(const std::vector<Time>& came, Time now) {
  if (came.empty()) return Pace::nobody_yet;
  const auto lately = between(came, now + -quarter_ms, now);
  const auto before = between(came, now + -2 * quarter_ms, now + -quarter_ms);
  if (3 * lately > 4 * before) return Pace::picking_up;
  if (4 * lately < 3 * before || lately == 0) return Pace::slowing;
  return Pace::steady;
}

}  // namespace

Arrivals arrivals(const people::Room& room, Time now) {
  Arrivals out;
  const Present counted = present(room);
  out.here = counted.here;
  out.registered = counted.registered;
  for (const auto& person : room.people)
    if (person->presence.first_in) out.came.push_back(*person->presence.first_in);
  std::ranges::sort(out.came);
  out.last_half_hour = between(out.came, now + -2 * quarter_ms, now);
  out.pace = pace(out.came, now);
  return out;
}

Curve curve_of(const people::Room& earlier) {
  Curve out;
  if (!earlier.event.starts) return out;
  for (const auto& person : earlier.people)
    if (person->presence.first_in)
      out.minutes.push_back((*person->presence.first_in - *earlier.event.starts) / minute_ms);
  std::ranges::sort(out.minutes);
  return out;
}

double expected(const Curve& curve, std::int64_t minutes) {
  if (curve.minutes.empty()) return on_plain(static_cast<double>(minutes));
  const auto by_then = std::ranges::upper_bound(curve.minutes, minutes) - curve.minutes.begin();
  return static_cast<double>(by_then) / static_cast<double>(curve.minutes.size());
}

}  // namespace foyer::hosting
