#include "journal/clock.hpp"

#include <algorithm>
#include <limits>

namespace foyer::journal {
namespace {

constexpr int counter_bits = 16;
constexpr std::int64_t latest_ms = 64'060'588'800'000;  // 4000-01-01

std::int64_t stamp_at(std::int64_t ms) {
  return std::clamp<std::int64_t>(ms, 0, latest_ms) << counter_bits;
}

}  // namespace

std::int64_t tick(std::int64_t last, Time now) {
  if (last == std::numeric_limits<std::int64_t>::max()) return last;
  return std::max(last + 1, stamp_at(now.ms));
}

std::int64_t merged(std::int64_t mine, std::int64_t theirs) { return std::max(mine, theirs); }

bool too_far_ahead(std::int64_t theirs, Time now) {
  return (theirs >> counter_bits) > std::clamp<std::int64_t>(now.ms, 0, latest_ms) + 24 * hour_ms;
}

}  // namespace foyer::journal
