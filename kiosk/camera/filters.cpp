#include "camera/filters.hpp"

#include <algorithm>

namespace foyer::camera {
namespace {

Grey blank(int width, int height) {
  return {width, height,
          std::vector<std::uint8_t>(static_cast<std::size_t>(width) *
                                    static_cast<std::size_t>(height))};
}

std::size_t at(const Grey& picture, int x, int y) {
  return static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
         static_cast<std::size_t>(x);
}

std::uint8_t clamped(int value) { return static_cast<std::uint8_t>(std::clamp(value, 0, 255)); }

// Where one new pixel comes from along one side. Growing: pixels `first` and `last`, `weight` of
// 256 from `last`. Shrinking: the mean of first to last.
struct Span {
  int first, last, weight;
};

std::vector<Span> spans(int from, int to) {
  std::vector<Span> made(static_cast<std::size_t>(to));
  for (std::int64_t i = 0; i < to; ++i) {
    auto& span = made[static_cast<std::size_t>(i)];
    if (to < from) {
      span = {static_cast<int>(i * from / to), static_cast<int>((i + 1) * from / to - 1), 0};
    } else {  // centres of pixels lie on centres of pixels
      const std::int64_t place = std::max<std::int64_t>(0, (2 * i + 1) * from * 128 / to - 128);
      const int first = static_cast<int>(place / 256);
      span = {first, std::min(first + 1, from - 1), static_cast<int>(place % 256)};
    }
  }
  return made;
}

// One pass along the rows, turned over: doing it twice resizes both ways and turns back.
Grey resized_and_turned(const Grey& picture, int width) {
  Grey made = blank(picture.height, width);
  const auto across = spans(picture.width, width);
  for (int y = 0; y < picture.height; ++y) {
    const std::uint8_t* row = &picture.pixels[at(picture, 0, y)];
    for (int x = 0; x < width; ++x) {
      const Span& span = across[static_cast<std::size_t>(x)];
      int value = 0;
      if (width < picture.width) {
        for (int i = span.first; i <= span.last; ++i) value += row[i];
        value /= span.last - span.first + 1;
      } else {
        value = (row[span.first] * (256 - span.weight) + row[span.last] * span.weight + 128) / 256;
      }
      made.pixels[at(made, y, x)] = clamped(value);
    }
  }
  return made;
}

// Running means along the rows, turned over likewise.
Grey blurred_and_turned(const Grey& picture, int radius) {
  Grey made = blank(picture.height, picture.width);
  for (int y = 0; y < picture.height; ++y) {
    const std::uint8_t* row = &picture.pixels[at(picture, 0, y)];
    int sum = 0, count = 0;
    for (int x = 0; x < std::min(radius, picture.width); ++x) sum += row[x], ++count;
    for (int x = 0; x < picture.width; ++x) {
      if (x + radius < picture.width) sum += row[x + radius], ++count;
      if (x - radius > 0) sum -= row[x - radius - 1], --count;
      made.pixels[at(made, y, x)] = clamped((sum + count / 2) / count);
    }
  }
  return made;
}

}  // namespace

Grey inverted(const Grey& picture) {
  Grey made = picture;
  for (auto& pixel : made.pixels) pixel = static_cast<std::uint8_t>(255 - pixel);
  return made;
}

Grey resized(const Grey& picture, int width, int height) {
  return resized_and_turned(resized_and_turned(picture, width), height);
}

Grey blurred(const Grey& picture, int radius) {
  return blurred_and_turned(blurred_and_turned(picture, radius), radius);
}

Grey sharpened(const Grey& picture) {
  Grey made = blurred(picture, 4);
  for (std::size_t i = 0; i < made.pixels.size(); ++i)
    made.pixels[i] = clamped((5 * picture.pixels[i] - 3 * made.pixels[i]) / 2);
  return made;
}

Grey cleared(const Grey& picture) {
  const Grey smooth = blurred(picture, 1);
  Grey made = blurred(smooth, 3);
  for (std::size_t i = 0; i < made.pixels.size(); ++i)
    made.pixels[i] = clamped(7 * smooth.pixels[i] - 6 * made.pixels[i]);
  return made;
}

Grey centre(const Grey& picture, int width, int height) {
  Grey made = blank(std::min(width, picture.width), std::min(height, picture.height));
  const int left = (picture.width - made.width) / 2, top = (picture.height - made.height) / 2;
  for (int y = 0; y < made.height; ++y)
    std::copy_n(&picture.pixels[at(picture, left, top + y)], made.width,
                &made.pixels[at(made, 0, y)]);
  return made;
}

}  // namespace foyer::camera
