#pragma once
#include <string>
#include <vector>

#include "camera/grey.hpp"

namespace foyer::camera {

// Texts of the QR codes in a still picture, each once; empty when none is found. Takes its time:
// looks fast, thoroughly, inverted, enlarged, sharpened, blurred, halved and with one threshold,
// at several sizes for photos of many megapixels, and stops at the first look that finds any.
std::vector<std::string> decode_still(const Grey& picture);

// For the moving picture. Each frame gets one fast look and, when that finds nothing, one other:
// in turn sharpened at twice the size (of the middle 640 x 480) and inverted.
struct Decoder {
  bool invert_next = false;

  std::vector<std::string> decode(const Grey& frame);
};

}  // namespace foyer::camera
