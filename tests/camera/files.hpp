#pragma once
#include <png.h>
#include <turbojpeg.h>
#include <unistd.h>

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "camera/grey.hpp"

// Pictures as files, and a folder to keep them in.
namespace foyer::camera::scene {

using Bytes = std::vector<std::uint8_t>;

inline Bytes png_of(int width, int height, png_uint_32 format, const Bytes& samples) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(width);
  image.height = static_cast<png_uint_32>(height);
  image.format = format;
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
  Bytes bytes(size);
  png_image_write_to_memory(&image, bytes.data(), &size, 0, samples.data(), 0, nullptr);
  bytes.resize(size);
  return bytes;
}

inline Bytes as_png(const Grey& picture) {
  return png_of(picture.width, picture.height, PNG_FORMAT_GRAY, picture.pixels);
}

// Black ink on nothing: what is light in the picture is transparent, and black underneath.
inline Bytes as_transparent_png(const Grey& picture) {
  Bytes samples;
  for (const auto pixel : picture.pixels) {
    samples.push_back(0);
    samples.push_back(static_cast<std::uint8_t>(255 - pixel));
  }
  return png_of(picture.width, picture.height, PNG_FORMAT_GA, samples);
}

inline Bytes as_jpeg(const Grey& picture, int quality = 80) {
  const tjhandle encoder = tjInitCompress();
  unsigned char* start = nullptr;
  unsigned long size = 0;
  tjCompress2(encoder, picture.pixels.data(), picture.width, 0, picture.height, TJPF_GRAY, &start,
              &size, TJSAMP_GRAY, quality, 0);
  const Bytes bytes(start, start + size);
  tjFree(start);
  tjDestroy(encoder);
  return bytes;
}

inline Bytes as_pgm(const Grey& picture) {
  const std::string head = "P5\n# a test\n" + std::to_string(picture.width) + " " +
                           std::to_string(picture.height) + "\n255\n";
  Bytes bytes(head.begin(), head.end());
  bytes.insert(bytes.end(), picture.pixels.begin(), picture.pixels.end());
  return bytes;
}

// A folder of its own, gone with its test.
class Folder {
 public:
  Folder() {
    static std::atomic<int> made = 0;
    path_ = std::filesystem::temp_directory_path() /
            ("foyer-camera-" + std::to_string(getpid()) + "-" + std::to_string(++made));
    std::filesystem::create_directories(path_);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    std::error_code failed;
    std::filesystem::remove_all(path_, failed);
  }
  std::filesystem::path put(const std::string& name, const Bytes& bytes) const {
    std::ofstream out(path_ / name, std::ios::binary);
    out.write(reinterpret_cast<const char*>(bytes.data()),
              static_cast<std::streamsize>(bytes.size()));
    return path_ / name;
  }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace foyer::camera::scene
