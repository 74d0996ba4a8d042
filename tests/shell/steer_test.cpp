#include "shell/steer.hpp"

#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::shell;

namespace {
// a b
// c d
// ------
//   e
const std::vector<look::Target> five{{"a", 0, 0, 100, 100},
                                     {"b", 200, 0, 100, 100},
                                     {"c", 0, 200, 100, 100},
                                     {"d", 200, 200, 100, 100},
                                     {"e", 80, 400, 200, 100}};
}  // namespace

TEST_CASE("arrows go to what lies next that way") {
  CHECK(steer(five, "a", Direction::right) == "b");
  CHECK(steer(five, "b", Direction::left) == "a");
  CHECK(steer(five, "a", Direction::down) == "c");
  CHECK(steer(five, "d", Direction::up) == "b");
  CHECK(steer(five, "c", Direction::down) == "e");
}

// Where nothing lies that way the focus goes on in reading order, so that nothing is out of reach.
TEST_CASE("at the edge arrows go on in reading order") {
  CHECK(steer(five, "b", Direction::right) == "c");
  CHECK(steer(five, "e", Direction::down) == "a");
  CHECK(steer(five, "a", Direction::up) == "e");
}

TEST_CASE("the first key leads to the first target, and tab goes round") {
  CHECK(steer(five, "", Direction::left) == "a");
  CHECK(step(five, "", false) == "a");
  CHECK(step(five, "e", false) == "a");
  CHECK(step(five, "a", true) == "e");
  CHECK(step(five, "gone", false) == "a");
  CHECK(step({}, "a", false).empty());
  CHECK(steer({}, "", Direction::up).empty());
}
