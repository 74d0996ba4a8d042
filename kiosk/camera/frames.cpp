#include "camera/frames.hpp"

#include <linux/videodev2.h>

#include <algorithm>

#include "camera/formats.hpp"

namespace foyer::camera {
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

}  // namespace foyer::camera
