// Inside this room only: labels are printed without colour.
#pragma once
#include <cstdint>

namespace foyer::paper {

// How bright a pixel of Cairo's RGB24 is; weights of ITU-R BT.601.
inline std::uint8_t luma(std::uint32_t pixel) {
  return static_cast<std::uint8_t>(
      ((pixel >> 16 & 255) * 299 + (pixel >> 8 & 255) * 587 + (pixel & 255) * 114 + 500) / 1000);
}

}  // namespace foyer::paper
