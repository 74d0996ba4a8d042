#include "camera/frames.hpp"

#include <linux/videodev2.h>

#include <algorithm>
#include <cmath>

#include "camera/formats.hpp"

namespace foyer::camera {
namespace {

// How far a mode is from the wished one: in doublings of its area, and one for the slower coding.
double distance(const Mode& mode) {
  const bool colour = mode.fourcc == V4L2_PIX_FMT_YUYV || mode.fourcc == V4L2_PIX_FMT_UYVY;
  const double wished = colour ? 640.0 * 480 : 1280.0 * 720;
  const double area = static_cast<double>(mode.width) * mode.height;
  return std::abs(std::log2(area / wished)) + (colour ? 1 : 0);
}

}  // namespace

std::optional<Coding> coding_of(std::uint32_t fourcc) {
  switch (fourcc) {
    case V4L2_PIX_FMT_GREY:
    case V4L2_PIX_FMT_NV12:
    case V4L2_PIX_FMT_YUV420:
      return Coding::planar;
    case V4L2_PIX_FMT_YUYV:
      return Coding::yuyv;
    case V4L2_PIX_FMT_UYVY:
      return Coding::uyvy;
    case V4L2_PIX_FMT_MJPEG:
    case V4L2_PIX_FMT_JPEG:
      return Coding::jpeg;
    default:
      return {};
  }
}

Result<Grey> picture_of(std::span<const std::uint8_t> frame, const Layout& layout) {
  if (layout.coding == Coding::jpeg) return from_jpeg(frame, Flaws::accepted);
  if (const Status fine = size_is_fine(layout.width, layout.height); !fine) return fine.error();
  const auto width = static_cast<std::size_t>(layout.width);
  const auto height = static_cast<std::size_t>(layout.height);
  const std::size_t step = layout.coding == Coding::planar ? 1 : 2;
  const auto stride = static_cast<std::size_t>(std::max(layout.stride, 0));
  if (stride < width * step || frame.size() < stride * (height - 1) + width * step)
    return bad_input("The camera sent less than a whole frame.");
  Grey picture{layout.width, layout.height, std::vector<std::uint8_t>(width * height)};
  for (std::size_t y = 0; y < height; ++y) {
    const std::uint8_t* row = &frame[y * stride + (layout.coding == Coding::uyvy ? 1 : 0)];
    for (std::size_t x = 0; x < width; ++x) picture.pixels[y * width + x] = row[x * step];
  }
  return picture;
}

std::optional<Mode> best_mode(const std::vector<Mode>& offered) {
  std::optional<Mode> best;
  for (const Mode& mode : offered) {
    if (!coding_of(mode.fourcc) || mode.width <= 0 || mode.height <= 0) continue;
    if (!best || distance(mode) < distance(*best)) best = mode;
  }
  return best;
}

}  // namespace foyer::camera
