#pragma once
#include <cstdint>
#include <vector>

// Exposure and focus for codes held near. No device is needed here.
namespace foyer::camera {

// A control as a device offers it; `choices` are the values of a menu, and empty for others.
struct Control {
  std::uint32_t id = 0;
  std::int64_t least = 0, most = 0, step = 1, preset = 0, now = 0;
  std::vector<std::int64_t> choices = {};
};

struct Setting {
  std::uint32_t id = 0;
  std::int64_t value = 0;
  bool operator==(const Setting&) const = default;
};

// What to set for a badge held a hand's width away in a moving hand, in this order; controls that
// stand so already, and those that the device has not, are left out. Pictures are never slowed down
// for light; the shutter is open for one flicker of the lamps where the device then finds the
// brightness by itself; focus follows the badge, and where it cannot, it is set near. `mains_hz` is
// 50 or 60, for lamps where the device does not find that out.
std::vector<Setting> for_near_codes(const std::vector<Control>& offered, int mains_hz = 50);

}  // namespace foyer::camera
