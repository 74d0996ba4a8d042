#include "camera/controls.hpp"

#include <linux/v4l2-controls.h>

#include <algorithm>

// By the kernel's media documentation, "Camera Control Reference" and "User Controls".
namespace foyer::camera {
namespace {

class Wishes {
 public:
  explicit Wishes(const std::vector<Control>& offered) : offered_(offered) {}

  const Control* find(std::uint32_t id) const {
    const auto found = std::ranges::find(offered_, id, &Control::id);
    return found == offered_.end() ? nullptr : &*found;
  }
  bool can(std::uint32_t id, std::int64_t value) const {
    const Control* control = find(id);
    if (!control || value < control->least || value > control->most) return false;
    return control->choices.empty() ||
           std::ranges::find(control->choices, value) != control->choices.end();
  }
  // True when the device will stand so: it could be asked, or does already.
  bool want(std::uint32_t id, std::int64_t value) {
    if (!can(id, value)) return false;
    if (find(id)->now != value) made_.push_back({id, value});
    return true;
  }
  // The value within its bounds that the device can do, next to this one.
  void want_about(std::uint32_t id, std::int64_t value) {
    const Control* control = find(id);
    if (!control || control->least >= control->most) return;
    const auto step = std::max<std::int64_t>(1, control->step);
    const auto bounded = std::clamp(value, control->least, control->most);
    want(id, control->least + (bounded - control->least) / step * step);
  }
  std::vector<Setting> all() && { return std::move(made_); }

 private:
  const std::vector<Control>& offered_;
  std::vector<Setting> made_;
};

// Lamps flicker with the mains, and a picture taken between two flickers has stripes.
void steady_lamps(Wishes& wishes, int mains_hz) {
  if (wishes.want(V4L2_CID_POWER_LINE_FREQUENCY, V4L2_CID_POWER_LINE_FREQUENCY_AUTO)) return;
  const Control* lamps = wishes.find(V4L2_CID_POWER_LINE_FREQUENCY);
  if (!lamps || lamps->now != V4L2_CID_POWER_LINE_FREQUENCY_DISABLED) return;  // it was set up
  wishes.want(V4L2_CID_POWER_LINE_FREQUENCY, mains_hz == 60 ? V4L2_CID_POWER_LINE_FREQUENCY_60HZ
                                                            : V4L2_CID_POWER_LINE_FREQUENCY_50HZ);
}

// With the shutter held short the device still finds the brightness; where it offers no such way,
// it must find both, but never by fewer frames. With a shutter of ours alone nobody would follow
// the light of the evening.
void quick_shutter(Wishes& wishes, int mains_hz) {
  const std::int64_t flicker = 10'000 / (2 * mains_hz);  // in 100 us
  if (wishes.find(V4L2_CID_EXPOSURE_ABSOLUTE) &&
      wishes.want(V4L2_CID_EXPOSURE_AUTO, V4L2_EXPOSURE_SHUTTER_PRIORITY))
    return wishes.want_about(V4L2_CID_EXPOSURE_ABSOLUTE, flicker);
  if (!wishes.want(V4L2_CID_EXPOSURE_AUTO, V4L2_EXPOSURE_AUTO))
    wishes.want(V4L2_CID_EXPOSURE_AUTO, V4L2_EXPOSURE_APERTURE_PRIORITY);
  wishes.want(V4L2_CID_EXPOSURE_AUTO_PRIORITY, 0);
}

// A badge before a bright doorway is lit from behind, and its middle is what counts.
void measured_in_the_middle(Wishes& wishes) {
  wishes.want(V4L2_CID_EXPOSURE_METERING, V4L2_EXPOSURE_METERING_CENTER_WEIGHTED);
  wishes.want(V4L2_CID_AUTOGAIN, 1);
}

// Larger is nearer, and the unit is the maker's: a third of the way from far to near is a guess,
// for devices that are left at the far end otherwise.
void near_focus(Wishes& wishes) {
  wishes.want(V4L2_CID_AUTO_FOCUS_RANGE, V4L2_AUTO_FOCUS_RANGE_MACRO);
  if (wishes.want(V4L2_CID_FOCUS_AUTO, 1)) return;
  if (const Control* focus = wishes.find(V4L2_CID_FOCUS_ABSOLUTE))
    wishes.want_about(V4L2_CID_FOCUS_ABSOLUTE, focus->least + (focus->most - focus->least) / 3);
}

}  // namespace

std::vector<Setting> for_near_codes(const std::vector<Control>& offered, int mains_hz) {
  Wishes wishes(offered);
  steady_lamps(wishes, mains_hz);
  quick_shutter(wishes, mains_hz == 60 ? 60 : 50);
  measured_in_the_middle(wishes);
  near_focus(wishes);
  return std::move(wishes).all();
}

}  // namespace foyer::camera
