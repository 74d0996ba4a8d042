#include "support/golden.hpp"

#include <png.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <optional>

#include "shell/png.hpp"

namespace foyer::test {
namespace {

std::optional<shell::Bitmap> read_png(const std::filesystem::path& path) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_file(&image, path.c_str()) == 0) return {};
  image.format = PNG_FORMAT_RGB;
  std::vector<unsigned char> bytes(PNG_IMAGE_SIZE(image));
  if (png_image_finish_read(&image, nullptr, bytes.data(), 0, nullptr) == 0) return {};
  shell::Bitmap picture =
      shell::blank(static_cast<int>(image.width), static_cast<int>(image.height));
  for (std::size_t i = 0; i < picture.rgb.size(); ++i)
    picture.rgb[i] = static_cast<std::uint32_t>(bytes[3 * i]) << 16 |
                     static_cast<std::uint32_t>(bytes[3 * i + 1]) << 8 | bytes[3 * i + 2];
  return picture;
}

// The largest difference of a channel.
int difference(std::uint32_t a, std::uint32_t b) {
  int most = 0;
  for (const int shift : {16, 8, 0})
    most = std::max(
        most, std::abs(static_cast<int>(a >> shift & 255) - static_cast<int>(b >> shift & 255)));
  return most;
}

bool near(const shell::Bitmap& a, const shell::Bitmap& b) {
  if (a.width != b.width || a.height != b.height) return false;
  double sum = 0, off = 0;
  for (std::size_t i = 0; i < a.rgb.size(); ++i) {
    const int by = difference(a.rgb[i], b.rgb[i]);
    sum += by;
    if (by > 40) ++off;
  }
  const double count = static_cast<double>(a.rgb.size());
  return sum / count < 1.5 && off / count < 0.01;
}

}  // namespace

shell::Bitmap halved(const shell::Bitmap& picture) {
  shell::Bitmap half = shell::blank(picture.width / 2, picture.height / 2);
  const auto at = [&](int x, int y) {
    return picture.rgb[static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
                       static_cast<std::size_t>(x)];
  };
  for (int y = 0; y < half.height; ++y)
    for (int x = 0; x < half.width; ++x) {
      std::uint32_t mean = 0;
      for (const int shift : {16, 8, 0}) {
        std::uint32_t sum = 2;
        for (const int dy : {0, 1})
          for (const int dx : {0, 1}) sum += at(2 * x + dx, 2 * y + dy) >> shift & 255;
        mean |= (sum / 4) << shift;
      }
      half.rgb[static_cast<std::size_t>(y) * static_cast<std::size_t>(half.width) +
               static_cast<std::size_t>(x)] = mean;
    }
  return half;
}

bool same_as_golden(const shell::Bitmap& picture, const std::string& name) {
  const std::filesystem::path accepted =
      std::filesystem::path(FOYER_SOURCE) / "tests/pictures" / (name + ".png");
  if (std::getenv("UPDATE_GOLDEN") != nullptr) return shell::write_png(accepted, picture).ok();
  const auto golden = read_png(accepted);
  if (golden && near(*golden, picture)) return true;
  std::filesystem::create_directories("pictures");
  (void)shell::write_png("pictures/" + name + ".png", picture);
  return false;
}

}  // namespace foyer::test
