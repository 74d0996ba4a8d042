#include "camera/picture.hpp"

#include <algorithm>
#include <exception>
#include <fstream>
#include <string_view>
#include <vector>

#include "camera/formats.hpp"

namespace foyer::camera {
namespace {

constexpr std::uintmax_t most_bytes = 256'000'000;

bool begins(Bytes bytes, std::string_view with) {
  return bytes.size() >= with.size() &&
         std::equal(with.begin(), with.end(), bytes.begin(),
                    [](char a, std::uint8_t b) { return static_cast<std::uint8_t>(a) == b; });
}

std::string named(const std::filesystem::path& file) { return "\"" + file.string() + "\""; }

Result<std::vector<std::uint8_t>> content(const std::filesystem::path& file) {
  std::error_code failed;
  if (!std::filesystem::is_regular_file(file, failed))
    return bad_input("There is no file " + named(file) + "; check its name.");
  const auto size = std::filesystem::file_size(file, failed);
  if (failed || size > most_bytes)
    return bad_input("The file " + named(file) + " is too large for a picture.");
  std::vector<std::uint8_t> bytes(size);
  std::ifstream in(file, std::ios::binary);
  in.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(size));
  if (!in && size > 0)
    return outside_failed("The file " + named(file) + " cannot be read; check its permissions.");
  return bytes;
}

}  // namespace

Result<Grey> picture_in(Bytes bytes) {
  if (begins(bytes, "\x89PNG")) return from_png(bytes);
  if (begins(bytes, "\xff\xd8")) return from_jpeg(bytes, Flaws::refused);
  if (begins(bytes, "P5")) return from_pgm(bytes);
  return bad_input("The picture is neither PNG nor JPEG; save it as one of them.");
}

Result<Grey> load(const std::filesystem::path& file) {
  try {
    const auto bytes = content(file);
    if (!bytes) return bytes.error();
    auto picture = picture_in(*bytes);
    if (picture) return picture;
    return Error{picture.error().fault, named(file) + ": " + picture.error().what};
  } catch (const std::exception&) {
    return outside_failed("There is not enough memory for the picture " + named(file) + ".");
  }
}

}  // namespace foyer::camera
