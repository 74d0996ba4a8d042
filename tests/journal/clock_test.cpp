#include "journal/clock.hpp"

#include <limits>

#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::journal;

namespace {
constexpr Time now{1'795'456'800'000};
constexpr std::int64_t stamp = 1'795'456'800'000 << 16;
}  // namespace

// A stamp is the time of day, and always greater than the one before.
TEST_CASE("a clock goes forward only") {
  CHECK(tick(0, now) == stamp);
  CHECK(tick(stamp, now) == stamp + 1);
  CHECK(tick(stamp, now + -hour_ms) == stamp + 1);
  CHECK(tick(stamp, now + 1) == stamp + (1 << 16));
}

// What was seen elsewhere is before what happens here next.
TEST_CASE("a kiosk that heard of another stamps later") {
  const std::int64_t theirs = (now.ms + hour_ms) << 16;
  CHECK(tick(merged(stamp, theirs), now) == theirs + 1);
  CHECK(merged(stamp, stamp - 1) == stamp);
}

// Up to 24 hours ahead is merged, one millisecond more is not.
TEST_CASE("a broken clock is told from a fast one") {
  CHECK_FALSE(too_far_ahead((now.ms + 24 * hour_ms) << 16, now));
  CHECK(too_far_ahead((now.ms + 24 * hour_ms + 1) << 16, now));
  CHECK_FALSE(too_far_ahead(0, now));
}

// No time and no stamp can run the counter over.
TEST_CASE("absurd times are held within limits") {
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  constexpr auto least = std::numeric_limits<std::int64_t>::min();
  CHECK(tick(0, {least}) == 1);
  CHECK(tick(0, {most}) > stamp);
  CHECK(tick(tick(0, {most}), {most}) == tick(0, {most}) + 1);
  CHECK(tick(most, now) == most);
  CHECK(too_far_ahead(most, now));
  CHECK_FALSE(too_far_ahead(least, {most}));
}
