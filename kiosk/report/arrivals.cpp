#include "report/arrivals.hpp"

#include <algorithm>

namespace foyer::report {
namespace {

constexpr std::int64_t slot_ms = 10 * minute_ms;
constexpr std::size_t most_slots = 24 * 6;

std::vector<Time> times_of(const people::Room& room) {
  std::vector<Time> times;
  for (const auto& person : room.people)
    if (person->presence.first_in) times.push_back(*person->presence.first_in);
  std::ranges::sort(times);
  return times;
}

// Offsets are whole tens of minutes nearly everywhere; where not, slots still begin by the clock.
Time slot_of(Time t, Zone zone) {
  const std::int64_t shift = zone.minutes * minute_ms;
  const std::int64_t local = t.ms + shift;
  const std::int64_t floor = local >= 0 ? local / slot_ms : (local - slot_ms + 1) / slot_ms;
  return {floor * slot_ms - shift};
}

// The run of slots, at most a day long, in which most people came.
std::pair<std::size_t, std::size_t> busiest_day(const std::vector<Time>& times, Zone zone) {
  std::pair<std::size_t, std::size_t> best{0, 0};
  for (std::size_t first = 0, last = 0; first < times.size(); ++first) {
    const Time end = slot_of(times[first], zone) + most_slots * slot_ms;
    while (last < times.size() && times[last] < end) ++last;
    if (last - first > best.second - best.first) best = {first, last};
  }
  return best;
}

}  // namespace

std::vector<Arrivals> arrivals(const people::Room& room) {
  const auto times = times_of(room);
  const Zone zone = room.event.zone;
  const auto [first, last] = busiest_day(times, zone);
  std::vector<Arrivals> slots;
  for (std::size_t i = first; i < last; ++i) {
    const Time from = slot_of(times[i], zone);
    if (slots.empty()) slots.push_back({from, 0});
    while (slots.back().from < from) slots.push_back({slots.back().from + slot_ms, 0});
    ++slots.back().count;
  }
  return slots;
}

std::optional<Time> half_were_in(const people::Room& room) {
  const auto times = times_of(room);
  if (times.empty()) return {};
  return times[(times.size() - 1) / 2];
}

}  // namespace foyer::report
