#include "base/time.hpp"

#include <cstdio>

namespace foyer {
namespace {

constexpr std::int64_t day_ms = 24 * hour_ms;

struct Date {
  std::int64_t year;
  int month, day;
};

// Proleptic Gregorian day counts after Howard Hinnant, "chrono-Compatible Low-Level Date
// Algorithms".
std::int64_t days_from_civil(Date d) {
  const std::int64_t y = d.year - (d.month <= 2);
  const std::int64_t era = (y >= 0 ? y : y - 399) / 400;
  const std::int64_t yoe = y - era * 400;
  const std::int64_t doy = (153 * (d.month + (d.month > 2 ? -3 : 9)) + 2) / 5 + d.day - 1;
  return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468;
}

Date civil_from_days(std::int64_t z) {
  z += 719468;
  const std::int64_t era = (z >= 0 ? z : z - 146096) / 146097;
  const std::int64_t doe = z - era * 146097;
  const std::int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  const std::int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
  const std::int64_t mp = (5 * doy + 2) / 153;
  const int month = static_cast<int>(mp < 10 ? mp + 3 : mp - 9);
  return {yoe + era * 400 + (month <= 2), month, static_cast<int>(doy - (153 * mp + 2) / 5 + 1)};
}

std::int64_t local_ms(Time t, Zone zone) { return t.ms + zone.minutes * minute_ms; }

std::int64_t floor_div(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0); }

// Reads exactly `digits` decimal digits off the front of `text`.
std::optional<int> number(std::string_view& text, int digits) {
  if (text.size() < static_cast<std::size_t>(digits)) return {};
  int value = 0;
  for (int i = 0; i < digits; ++i) {
    if (text[i] < '0' || text[i] > '9') return {};
    value = value * 10 + (text[i] - '0');
  }
  text.remove_prefix(digits);
  return value;
}

bool skip(std::string_view& text, char c) {
  if (text.empty() || text.front() != c) return false;
  text.remove_prefix(1);
  return true;
}

std::optional<Zone> read_zone(std::string_view& text) {
  if (skip(text, 'Z') || skip(text, 'z')) return Zone{0};
  const bool west = !text.empty() && text.front() == '-';
  if (!skip(text, '+') && !skip(text, '-')) return {};
  const auto hours = number(text, 2);
  skip(text, ':');
  const auto minutes = number(text, 2);
  if (!hours || !minutes || *hours > 23 || *minutes > 59) return {};
  return Zone{(west ? -1 : 1) * (*hours * 60 + *minutes)};
}

int days_in_month(std::int64_t year, int month) {
  static constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return month == 2 && leap ? 29 : days[month - 1];
}

std::optional<std::int64_t> read_date(std::string_view& text) {
  const auto year = number(text, 4);
  if (!year || !skip(text, '-')) return {};
  const auto month = number(text, 2);
  if (!month || !skip(text, '-')) return {};
  const auto day = number(text, 2);
  if (!day || *month < 1 || *month > 12 || *day < 1 || *day > days_in_month(*year, *month))
    return {};
  return days_from_civil({*year, *month, *day}) * day_ms;
}

std::optional<std::int64_t> read_clock(std::string_view& text) {
  const auto hour = number(text, 2);
  if (!hour || !skip(text, ':')) return {};
  const auto minute = number(text, 2);
  if (!minute || *hour > 23 || *minute > 59) return {};
  std::int64_t ms = *hour * hour_ms + *minute * minute_ms;
  if (!skip(text, ':')) return ms;
  const auto second = number(text, 2);
  if (!second || *second > 60) return {};
  ms += *second * second_ms;
  if (!skip(text, '.')) return ms;
  std::int64_t place = 100;
  bool any = false;
  while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
    ms += (text.front() - '0') * place;
    place /= 10;
    text.remove_prefix(1);
    any = true;
  }
  return any ? std::optional(ms) : std::nullopt;
}

}  // namespace

std::string rfc3339(Time t, Zone zone) {
  const std::int64_t ms = local_ms(t, zone);
  const std::int64_t days = floor_div(ms, day_ms);
  const std::int64_t rest = ms - days * day_ms;
  const Date d = civil_from_days(days);
  char out[64];
  int n = std::snprintf(out, sizeof out, "%04lld-%02d-%02dT%02d:%02d:%02d",
                        static_cast<long long>(d.year), d.month, d.day,
                        static_cast<int>(rest / hour_ms), static_cast<int>(rest / minute_ms % 60),
                        static_cast<int>(rest / second_ms % 60));
  if (rest % second_ms)
    n += std::snprintf(out + n, sizeof out - n, ".%03d", static_cast<int>(rest % second_ms));
  const int off = zone.minutes < 0 ? -zone.minutes : zone.minutes;
  std::snprintf(out + n, sizeof out - n, "%c%02d:%02d", zone.minutes < 0 ? '-' : '+',
                off / 60 % 100, off % 60);
  return out;
}

std::optional<ZonedTime> read_rfc3339(std::string_view text, Zone assumed) {
  const auto date = read_date(text);
  if (!date) return {};
  std::int64_t ms = *date;
  Zone zone = assumed;
  if (!text.empty()) {
    if (!skip(text, 'T') && !skip(text, 't') && !skip(text, ' ')) return {};
    const auto clock = read_clock(text);
    if (!clock) return {};
    ms += *clock;
    if (!text.empty()) {
      const auto read = read_zone(text);
      if (!read || !text.empty()) return {};
      zone = *read;
    }
  }
  return ZonedTime{{ms - zone.minutes * minute_ms}, zone};
}

std::string clock_time(Time t, Zone zone) {
  const std::int64_t rest = ((local_ms(t, zone) % day_ms) + day_ms) % day_ms;
  char out[16];
  std::snprintf(out, sizeof out, "%02d:%02d", static_cast<int>(rest / hour_ms),
                static_cast<int>(rest / minute_ms % 60));
  return out;
}

int hour_of_day(Time t, Zone zone) {
  return static_cast<int>((((local_ms(t, zone) % day_ms) + day_ms) % day_ms) / hour_ms);
}

}  // namespace foyer
