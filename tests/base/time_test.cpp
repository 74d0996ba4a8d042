#include "base/time.hpp"

#include "support/catch.hpp"

using namespace foyer;

namespace {
std::string again(std::string_view text, Zone assumed = {}) {
  const auto read = read_rfc3339(text, assumed);
  return read ? rfc3339(read->time, read->zone) : "no time";
}
}  // namespace

// Times leave as RFC 3339 with the offset they came with.
TEST_CASE("a time is read and written back as it was") {
  for (const auto* text : {"2026-11-23T18:02:00+01:00", "1969-12-31T23:59:59+00:00",
                           "2024-02-29T00:00:00-08:00", "2026-06-01T19:00:00.250+05:30"})
    CHECK(again(text) == text);
  CHECK(again("2026-11-23T18:02:00Z") == "2026-11-23T18:02:00+00:00");
  CHECK(again("2026-11-23 18:02", Zone{60}) == "2026-11-23T18:02:00+01:00");
  CHECK(again("2026-11-23", Zone{60}) == "2026-11-23T00:00:00+01:00");
}

// Whatever is no time is refused whole.
TEST_CASE("what is no time is not guessed at") {
  for (const auto* text :
       {"", "tomorrow", "2026-13-01T00:00:00Z", "2026-02-30", "2026-11-23T25:00",
        "2026-11-23T18:02:00+1", "2026-11-23T18:02:00Zx", "2026-11-23T18:02:00."})
    CHECK(again(text) == "no time");
}

TEST_CASE("the wall clock follows the event's zone, before 1970 too") {
  CHECK(clock_time(Time{0}, Zone{60}) == "01:00");
  CHECK(clock_time(Time{-minute_ms}, Zone{0}) == "23:59");
  CHECK(hour_of_day(Time{0}, Zone{-60}) == 23);
}
