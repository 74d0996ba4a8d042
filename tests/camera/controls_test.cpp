#include "camera/controls.hpp"

#include <linux/v4l2-controls.h>

#include "support/catch.hpp"

using namespace foyer::camera;

namespace {

using Settings = std::vector<Setting>;

constexpr auto lamps = V4L2_CID_POWER_LINE_FREQUENCY, exposure = V4L2_CID_EXPOSURE_AUTO;
constexpr auto shutter = V4L2_CID_EXPOSURE_ABSOLUTE, slower = V4L2_CID_EXPOSURE_AUTO_PRIORITY;
constexpr auto follow = V4L2_CID_FOCUS_AUTO, focus = V4L2_CID_FOCUS_ABSOLUTE;

Control menu(std::uint32_t id, std::vector<std::int64_t> choices, std::int64_t now) {
  return {id, choices.front(), choices.back(), 1, now, now, choices};
}
Control slider(std::uint32_t id, std::int64_t least, std::int64_t most, std::int64_t step,
               std::int64_t now) {
  return {id, least, most, step, now, now};
}
Control button(std::uint32_t id, bool now) { return slider(id, 0, 1, 1, now); }

}  // namespace

// As web cameras of the UVC class offer them: manual or aperture priority, and a frame rate that
// falls in the dark unless it is told not to.
TEST_CASE("an ordinary web camera keeps its frame rate in the dark and follows the badge") {
  const std::vector<Control> offered = {menu(lamps, {0, 1, 2}, 2),        menu(exposure, {1, 3}, 1),
                                        slider(shutter, 3, 2047, 1, 250), button(slower, true),
                                        slider(focus, 0, 250, 5, 0),      button(follow, false)};
  CHECK(for_near_codes(offered) ==
        Settings{{exposure, V4L2_EXPOSURE_APERTURE_PRIORITY}, {slower, 0}, {follow, 1}});
}

// Modes come before what they rule: an exposure time is refused while the device chooses it.
TEST_CASE("a camera that can hold the shutter short does, for one flicker of the lamps") {
  const std::vector<Control> offered = {menu(lamps, {0, 1, 2, 3}, 0),
                                        menu(exposure, {0, 1, 2, 3}, 0),
                                        slider(shutter, 1, 10'000, 1, 333)};
  CHECK(for_near_codes(offered, 50) == Settings{{lamps, V4L2_CID_POWER_LINE_FREQUENCY_AUTO},
                                                {exposure, V4L2_EXPOSURE_SHUTTER_PRIORITY},
                                                {shutter, 100}});
  CHECK(for_near_codes(offered, 60).back() == Setting{shutter, 83});
}

TEST_CASE("lamps that nothing was said about are the country's; what was set up stays") {
  CHECK(for_near_codes({menu(lamps, {0, 1, 2}, 0)}, 50) ==
        Settings{{lamps, V4L2_CID_POWER_LINE_FREQUENCY_50HZ}});
  CHECK(for_near_codes({menu(lamps, {0, 1, 2}, 0)}, 60) ==
        Settings{{lamps, V4L2_CID_POWER_LINE_FREQUENCY_60HZ}});
  CHECK(for_near_codes({menu(lamps, {0, 1, 2}, 1)}, 60).empty());
}

// The nearest end of a lens is a finger's width away: a third of the way, on a step of the device.
TEST_CASE("a lens that cannot follow is set near") {
  CHECK(for_near_codes({slider(focus, 0, 250, 5, 0)}) == Settings{{focus, 80}});
  CHECK(for_near_codes({slider(focus, 0, 250, 5, 80)}).empty());
  CHECK(for_near_codes({slider(focus, 7, 7, 1, 7)}).empty());
}

TEST_CASE("a camera's eye for near things and for the middle is used where it has one") {
  const std::vector<Control> offered = {menu(V4L2_CID_EXPOSURE_METERING, {0, 1, 2}, 0),
                                        menu(V4L2_CID_AUTO_FOCUS_RANGE, {0, 1, 2, 3}, 0),
                                        button(V4L2_CID_AUTOGAIN, false)};
  CHECK(for_near_codes(offered) ==
        Settings{{V4L2_CID_EXPOSURE_METERING, V4L2_EXPOSURE_METERING_CENTER_WEIGHTED},
                 {V4L2_CID_AUTOGAIN, 1},
                 {V4L2_CID_AUTO_FOCUS_RANGE, V4L2_AUTO_FOCUS_RANGE_MACRO}});
}

TEST_CASE("a camera without controls, or with odd ones, is left as it is") {
  CHECK(for_near_codes({}).empty());
  CHECK(for_near_codes({slider(V4L2_CID_BRIGHTNESS, 0, 255, 1, 128)}).empty());
  CHECK(for_near_codes({slider(focus, 9, -9, 0, 0), menu(exposure, {1}, 1)}).empty());
}
