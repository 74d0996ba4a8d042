#pragma once
#include <cstdint>
#include <vector>

namespace foyer::shell {

// A picture in memory, 0xXXRRGGBB row by row.
struct Bitmap {
  int width = 0;
  int height = 0;
  std::vector<std::uint32_t> rgb;
};

inline Bitmap blank(int width, int height) {
  const auto count = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
  return {width, height, std::vector<std::uint32_t>(count)};
}

}  // namespace foyer::shell
