// Reach line, Lower and scale, with the figures of the design's tables.
#include "look/panel.hpp"

#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::look;

TEST_CASE("the scale keeps sizes as large as they were meant") {
  const auto scale = [](float mm, float viewing = 600) {
    return ui_scale({.mm_per_px = mm, .viewing_mm = viewing});
  };
  CHECK(scale(0.113f, 400) == Approx(1.6).margin(0.02));
  CHECK(scale(0.18f) == Approx(1.5).margin(0.03));
  CHECK(scale(0.248f) == Approx(1.1).margin(0.01));
  CHECK(scale(0.2744f) == Approx(1));
  CHECK(scale(0.369f) == Approx(1));
  CHECK(scale(0) == Approx(1));
}

// Design, section 5: 23.8" with its edge at 700 mm, 32" at 650, 43" at 600.
TEST_CASE("the reach line lies where a seated hand ends") {
  CHECK(reach_line({.mm_per_px = 0.2744f, .screen_bottom_mm = 700}, 1920) == Approx(25).margin(2));
  CHECK(reach_line({.mm_per_px = 0.369f, .screen_bottom_mm = 650}, 1920) == Approx(375).margin(3));
  CHECK(reach_line({.mm_per_px = 0.496f, .screen_bottom_mm = 600}, 1920) == Approx(670).margin(3));
  const Panel counter{.mm_per_px = 0.2744f, .screen_bottom_mm = 700, .counter = true};
  CHECK(reach_line(counter, 1920) == Approx(389).margin(3));
  CHECK(reach_line({}, 1920) == 0);
}

TEST_CASE("a screen that hangs too high begins low") {
  const ScreenSize tall{1080, 1920};
  CHECK_FALSE(begins_lower({.mm_per_px = 0.2744f, .screen_bottom_mm = 700}, tall));
  CHECK_FALSE(begins_lower({.mm_per_px = 0.369f, .screen_bottom_mm = 650}, tall));
  CHECK(begins_lower({.mm_per_px = 0.496f, .screen_bottom_mm = 600}, tall));
  CHECK_FALSE(begins_lower({}, tall));
  // Nothing to touch lower than 380 mm over the floor.
  CHECK(begins_lower({.mm_per_px = 0.496f, .screen_bottom_mm = 200}, tall));
  CHECK(lowest_touch({.mm_per_px = 0.5f, .screen_bottom_mm = 280}, 1920) == Approx(1720));
}

TEST_CASE("small screens and low pages are turned; others are laid whole") {
  CHECK_FALSE(laid({}, {1080, 1920}, false).compact);
  CHECK_FALSE(laid({.mm_per_px = 0.248f}, {1080, 1920}, false).compact);
  CHECK(laid({.mm_per_px = 0.18f}, {1080, 1920}, false).compact);
  CHECK(laid({.mm_per_px = 0.113f, .viewing_mm = 400}, {1920, 1200}, false).compact);
  CHECK(laid({}, {800, 480}, false).compact);
  const Laid low = laid({}, {1080, 1920}, true);
  CHECK(low.compact);
  CHECK(low.mapping.top == Approx(768));
  CHECK(low.height * low.mapping.scale == Approx(1152));
  CHECK(laid({}, {3840, 2160}, false).mapping.scale == Approx(2));
}
