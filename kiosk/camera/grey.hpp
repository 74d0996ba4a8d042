#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace foyer::camera {

// A picture in shades of grey, row by row from the top, 0 black to 255 white; a row has `width`
// bytes.
struct Grey {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> pixels;
  bool operator==(const Grey&) const = default;
};

// True when there is at least one pixel and `pixels` has one for every place.
inline bool is_whole(const Grey& picture) {
  return picture.width > 0 && picture.height > 0 &&
         picture.pixels.size() ==
             static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height);
}

}  // namespace foyer::camera
