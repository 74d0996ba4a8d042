#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/result.hpp"
#include "camera/grey.hpp"

// What a video device sends, made into pictures. No device is needed here.
namespace foyer::camera {

// How a frame lies in memory: one brightness byte per pixel first (GREY, and the planar NV12 and
// YU12), brightness in every even byte (YUYV) or odd byte (UYVY), or a JPEG.
enum class Coding { planar, yuyv, uyvy, jpeg };

// Of the Linux media documentation's four-letter formats, those that we read.
std::optional<Coding> coding_of(std::uint32_t fourcc);

// `stride` is the distance from row to row in bytes; it means nothing for a JPEG.
struct Layout {
  Coding coding = Coding::planar;
  int width = 0;
  int height = 0;
  int stride = 0;
};

// Fails with Fault::input when the bytes are fewer than the layout needs, or a JPEG beyond repair.
Result<Grey> picture_of(std::span<const std::uint8_t> frame, const Layout& layout);

}  // namespace foyer::camera
