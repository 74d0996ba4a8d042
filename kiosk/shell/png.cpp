#include "shell/png.hpp"

#include <png.h>

#include <vector>

namespace foyer::shell {
namespace {

std::vector<unsigned char> bytes_of(const Bitmap& picture) {
  std::vector<unsigned char> bytes;
  bytes.reserve(picture.rgb.size() * 3);
  for (const std::uint32_t pixel : picture.rgb)
    for (const int shift : {16, 8, 0}) bytes.push_back(static_cast<unsigned char>(pixel >> shift));
  return bytes;
}

}  // namespace

Status write_png(const std::filesystem::path& path, const Bitmap& picture) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(picture.width);
  image.height = static_cast<png_uint_32>(picture.height);
  image.format = PNG_FORMAT_RGB;
  const std::vector<unsigned char> bytes = bytes_of(picture);
  if (png_image_write_to_file(&image, path.c_str(), 0, bytes.data(), 0, nullptr) == 0)
    return outside_failed("The picture " + path.string() +
                          " could not be written; see that the folder exists and has room.");
  return Done{};
}

}  // namespace foyer::shell
