#include "camera/decode.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>

#include "camera/filters.hpp"
#include "camera/reader.hpp"

namespace foyer::camera {
namespace {

using Texts = std::vector<std::string>;
using Step = std::function<Texts(const Grey&)>;

constexpr std::int64_t largest_to_grow = 4'000'000;  // pixels; beyond it more of them do not help

Grey scaled(const Grey& picture, double factor) {
  const auto side = [&](int length) { return std::max(1, static_cast<int>(length * factor)); };
  return resized(picture, side(picture.width), side(picture.height));
}

Texts searched(const Grey& picture) { return read_codes(picture, Look::thorough); }

bool is_large(const Grey& picture) {
  return std::int64_t{picture.width} * picture.height > largest_to_grow;
}

// The looks that found most on real photos, the most fruitful first.
const std::vector<Step>& ladder() {
  static const std::vector<Step> steps = {
      [](const Grey& p) { return read_codes(p, Look::fast); },
      [](const Grey& p) { return searched(p); },
      [](const Grey& p) { return searched(inverted(p)); },
      [](const Grey& p) { return is_large(p) ? Texts{} : searched(scaled(p, 1.5)); },
      [](const Grey& p) { return is_large(p) ? Texts{} : searched(sharpened(scaled(p, 2))); },
      [](const Grey& p) { return searched(blurred(p, 1)); },
      [](const Grey& p) { return searched(scaled(p, 0.5)); },
      [](const Grey& p) { return searched(sharpened(p)); },
      [](const Grey& p) { return read_codes(p, Look::global); },
  };
  return steps;
}

Texts climbed(const Grey& picture) {
  for (const Step& step : ladder())
    if (Texts found = step(picture); !found.empty()) return found;
  return {};
}

}  // namespace

Texts decode_still(const Grey& picture) {
  if (!is_whole(picture)) return {};
  if (Texts found = climbed(picture); !found.empty()) return found;
  const int longest = std::max(picture.width, picture.height);
  for (const int side : {1600, 800}) {
    if (longest < side * 5 / 4) continue;
    const Grey small = scaled(picture, static_cast<double>(side) / longest);
    if (Texts found = climbed(small); !found.empty()) return found;
  }
  return {};
}

Texts Decoder::decode(const Grey& frame) {
  Texts found = read_codes(frame, Look::fast);
  if (!found.empty() || !is_whole(frame)) return found;
  const bool invert = invert_next;
  invert_next = !invert_next;
  if (invert) return read_codes(inverted(frame), Look::fast);
  const Grey middle = centre(frame, 640, 480);
  return read_codes(sharpened(resized(middle, 2 * middle.width, 2 * middle.height)), Look::fast);
}

}  // namespace foyer::camera
