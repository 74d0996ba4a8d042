#include "shell/prints.hpp"

#include <random>
#include <set>
#include <utility>
#include <vector>

#include "support/catch.hpp"

using namespace foyer::shell;

namespace {
constexpr int width = 1080, height = 1920, side = 64;
using Square = std::pair<int, int>;

std::set<Square> squares_of(const std::vector<Patch>& parts) {
  std::set<Square> out;
  for (const Patch& part : parts)
    for (int y = part.y1; y < part.y2; y += side)
      for (int x = part.x1; x < part.x2; x += side) {
        INFO("square " << x / side << ", " << y / side << " twice");
        REQUIRE(out.insert({x / side, y / side}).second);
      }
  return out;
}

std::vector<std::uint64_t> empty_page() { return Prints(width, height).taken(); }
}  // namespace

TEST_CASE("what changed is drawn anew, once, and little else") {
  const unsigned seed = std::random_device{}();
  INFO("seed " << seed);
  std::mt19937 dice(seed);
  for (int trial = 0; trial < 300; ++trial) {
    Prints now(width, height);
    std::set<Square> changed;
    const int marks = std::uniform_int_distribution<int>(1, 30)(dice);
    for (int i = 0; i < marks; ++i) {
      const int column = std::uniform_int_distribution<int>(0, width / side)(dice);
      const int row = std::uniform_int_distribution<int>(0, height / side - 1)(dice);
      now.add({column * side + 3, row * side + 3, column * side + 5, row * side + 5}, 7);
      changed.insert({column, row});
    }
    const auto drawn = squares_of(now.unlike(empty_page()));
    for (const auto& square : changed) REQUIRE(drawn.contains(square));
  }
}

TEST_CASE("two edges far apart are two parts, not what lies between them") {
  Prints now(width, height);
  now.add({10, 600, 20, 1200}, 1);
  now.add({1000, 600, 1010, 1200}, 1);
  CHECK(squares_of(now.unlike(empty_page())).size() == 20);
}

TEST_CASE("nothing that changed is nothing to draw, and an unknown page is drawn whole") {
  CHECK(Prints(width, height).unlike(empty_page()).empty());
  CHECK(squares_of(Prints(width, height).unlike({})).size() == 17 * 30);
}
