#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace foyer {

// An instant: milliseconds since 1970-01-01T00:00:00Z, without leap seconds.
struct Time {
  std::int64_t ms = 0;
  auto operator<=>(const Time&) const = default;
};

// The event's distance from UTC in minutes, east positive; fixed for the evening.
struct Zone {
  int minutes = 0;
  auto operator<=>(const Zone&) const = default;
};

inline constexpr std::int64_t second_ms = 1000;
inline constexpr std::int64_t minute_ms = 60 * second_ms;
inline constexpr std::int64_t hour_ms = 60 * minute_ms;

inline Time operator+(Time t, std::int64_t ms) { return {t.ms + ms}; }
inline std::int64_t operator-(Time a, Time b) { return a.ms - b.ms; }

// "2026-11-23T18:02:00+01:00" (RFC 3339); a fraction of a second is written only when there is one.
std::string rfc3339(Time t, Zone zone);

struct ZonedTime {
  Time time;
  Zone zone;
};

// Reads RFC 3339, with "T" or a space, "Z" or an offset. Without an offset, or with a date alone,
// the time is taken to be in `assumed`. Nothing that is no such time is accepted.
std::optional<ZonedTime> read_rfc3339(std::string_view text, Zone assumed = {});

// "18:02", as a clock on the wall shows it.
std::string clock_time(Time t, Zone zone);

// Hour of the day, 0 to 23.
int hour_of_day(Time t, Zone zone);

}  // namespace foyer
