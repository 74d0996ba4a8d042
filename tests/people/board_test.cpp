#include "people/board.hpp"

#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::people;

// Point 8 of the follow-up: until when people are kept is known to every kiosk, and said in time.
TEST_CASE("from a week before its date an event is said to end") {
  constexpr std::int64_t day_ms = 24 * hour_ms;
  Room room;
  CHECK_FALSE(kept_until(room));
  CHECK_FALSE(ends_soon(room, Time{}));
  room.board[std::string(board::retention)] = "2027-05-15T00:00:00+02:00";
  const auto until = kept_until(room);
  REQUIRE(until);
  CHECK_FALSE(ends_soon(room, *until + -8 * day_ms));
  CHECK(ends_soon(room, *until + -7 * day_ms));
  CHECK(ends_soon(room, *until + 30 * day_ms));
  room.board[std::string(board::retention)] = "someday";
  CHECK_FALSE(kept_until(room));
}
