#include "camera/v4l2.hpp"

#include <linux/videodev2.h>

#include <algorithm>

#include "camera/frames.hpp"

namespace foyer::camera::v4l2 {
namespace {

constexpr std::uint32_t most_listed = 256;  // a driver that never ends its lists is not believed

std::vector<std::int64_t> choices_of(const Descriptor& device, const v4l2_queryctrl& control) {
  std::vector<std::int64_t> choices;
  if (control.type != V4L2_CTRL_TYPE_MENU && control.type != V4L2_CTRL_TYPE_INTEGER_MENU)
    return choices;
  for (int i = control.minimum; i <= control.maximum && choices.size() < most_listed; ++i) {
    v4l2_querymenu choice{};
    choice.id = control.id;
    choice.index = static_cast<std::uint32_t>(i);
    if (ask(device, VIDIOC_QUERYMENU, &choice)) choices.push_back(i);
  }
  return choices;
}

// The wished side, brought to what a stepwise device can do.
int nearest(int wished, std::uint32_t least, std::uint32_t most, std::uint32_t step) {
  const auto low = static_cast<int>(least), high = static_cast<int>(most);
  const int bounded = std::clamp(wished, low, std::max(low, high));
  return low + (bounded - low) / std::max(1, static_cast<int>(step)) * static_cast<int>(step);
}

void list_sizes(const Descriptor& device, std::uint32_t fourcc, std::vector<Mode>& modes) {
  v4l2_frmsizeenum size{};
  size.pixel_format = fourcc;
  for (; size.index < most_listed && ask(device, VIDIOC_ENUM_FRAMESIZES, &size); ++size.index) {
    if (size.type == V4L2_FRMSIZE_TYPE_DISCRETE) {
      modes.push_back(
          {fourcc, static_cast<int>(size.discrete.width), static_cast<int>(size.discrete.height)});
      continue;
    }
    const auto& s = size.stepwise;
    for (const auto& [width, height] : {std::pair{1280, 720}, std::pair{640, 480}})
      modes.push_back({fourcc, nearest(width, s.min_width, s.max_width, s.step_width),
                       nearest(height, s.min_height, s.max_height, s.step_height)});
    return;
  }
  if (size.index == 0) modes.push_back({fourcc, 640, 480});  // it lists no sizes: ask and see
}

}  // namespace

bool is_camera(const Descriptor& device) {
  v4l2_capability card{};
  if (!ask(device, VIDIOC_QUERYCAP, &card)) return false;
  const auto abilities =
      card.capabilities & V4L2_CAP_DEVICE_CAPS ? card.device_caps : card.capabilities;
  return (abilities & V4L2_CAP_VIDEO_CAPTURE) && (abilities & V4L2_CAP_STREAMING);
}

std::vector<Mode> modes_of(const Descriptor& device) {
  std::vector<Mode> modes;
  v4l2_fmtdesc format{};
  format.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
  for (; format.index < most_listed && ask(device, VIDIOC_ENUM_FMT, &format); ++format.index)
    if (coding_of(format.pixelformat)) list_sizes(device, format.pixelformat, modes);
  return modes;
}

std::vector<Control> controls_of(const Descriptor& device) {
  std::vector<Control> controls;
  v4l2_queryctrl listed{};
  listed.id = V4L2_CTRL_FLAG_NEXT_CTRL;
  for (; controls.size() < most_listed && ask(device, VIDIOC_QUERYCTRL, &listed);
       listed.id |= V4L2_CTRL_FLAG_NEXT_CTRL) {
    v4l2_control now{listed.id, 0};
    constexpr auto not_ours = V4L2_CTRL_FLAG_DISABLED | V4L2_CTRL_FLAG_READ_ONLY;
    if ((listed.flags & not_ours) || !ask(device, VIDIOC_G_CTRL, &now)) continue;
    controls.push_back({listed.id, listed.minimum, listed.maximum, listed.step,
                        listed.default_value, now.value, choices_of(device, listed)});
  }
  return controls;
}

void set(const Descriptor& device, const std::vector<Setting>& settings) {
  for (const Setting& setting : settings) {
    v4l2_control control{setting.id, static_cast<std::int32_t>(setting.value)};
    ask(device, VIDIOC_S_CTRL, &control);
  }
}

}  // namespace foyer::camera::v4l2
