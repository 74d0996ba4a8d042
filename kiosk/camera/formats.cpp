#include "camera/formats.hpp"

#include <png.h>
#include <turbojpeg.h>

#include <algorithm>
#include <cctype>
#include <memory>
#include <optional>
#include <string_view>

#include "base/text.hpp"

namespace foyer::camera {
namespace {

constexpr std::int64_t most_pixels = 64'000'000;

const char* const broken = "The picture is cut short or broken; take it again.";

Grey blank(std::int64_t width, std::int64_t height) {
  return {static_cast<int>(width), static_cast<int>(height),
          std::vector<std::uint8_t>(static_cast<std::size_t>(width * height))};
}

struct CloseJpeg {
  void operator()(void* decoder) const { tjDestroy(decoder); }
};
using JpegDecoder = std::unique_ptr<void, CloseJpeg>;

// turbojpeg reports flaws and failures alike; what is lost at the end is a flaw that shows.
bool tolerable(tjhandle decoder, Flaws flaws) {
  if (tjGetErrorCode(decoder) != TJERR_WARNING) return false;
  const std::string why = ascii_lower(tjGetErrorStr2(decoder));
  return flaws == Flaws::accepted || why.find("premature end") == why.npos;
}

// One whole number of a PGM's head, after white space and comments.
std::optional<std::int64_t> number(Bytes& bytes) {
  const auto drop = [&] { bytes = bytes.subspan(1); };
  while (!bytes.empty() && (std::isspace(bytes[0]) || bytes[0] == '#')) {
    if (bytes[0] == '#')
      while (!bytes.empty() && bytes[0] != '\n') drop();
    else
      drop();
  }
  std::int64_t value = -1;
  for (; !bytes.empty() && std::isdigit(bytes[0]) && value < most_pixels; drop())
    value = std::max<std::int64_t>(value, 0) * 10 + (bytes[0] - '0');
  if (value < 0) return {};
  return value;
}

}  // namespace

Status size_is_fine(std::int64_t width, std::int64_t height) {
  if (width <= 0 || height <= 0) return bad_input("The picture has no pixels; take it again.");
  if (width > most_pixels || height > most_pixels || width * height > most_pixels)
    return bad_input("The picture has more than 64 megapixels; make it smaller.");
  return Done{};
}

Result<Grey> from_png(Bytes bytes) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  const std::unique_ptr<png_image, void (*)(png_image*)> freed(&image, png_image_free);
  if (!png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()))
    return bad_input(broken);
  if (const Status fine = size_is_fine(image.width, image.height); !fine) return fine.error();
  Grey picture = blank(image.width, image.height);
  image.format = PNG_FORMAT_GRAY;
  const png_color white{255, 255, 255};
  if (!png_image_finish_read(&image, &white, picture.pixels.data(), picture.width, nullptr))
    return bad_input(broken);
  return picture;
}

Result<Grey> from_jpeg(Bytes bytes, Flaws flaws) {
  const JpegDecoder decoder(tjInitDecompress());
  if (!decoder) return outside_failed("The picture could not be read for want of memory.");
  int width = 0, height = 0, sampling = 0, colours = 0;
  if (tjDecompressHeader3(decoder.get(), bytes.data(), bytes.size(), &width, &height, &sampling,
                          &colours) != 0)
    return bad_input(broken);
  if (const Status fine = size_is_fine(width, height); !fine) return fine.error();
  Grey picture = blank(width, height);
  if (tjDecompress2(decoder.get(), bytes.data(), bytes.size(), picture.pixels.data(), width, width,
                    height, TJPF_GRAY, TJFLAG_FASTDCT) != 0 &&
      !tolerable(decoder.get(), flaws))
    return bad_input(broken);
  return picture;
}

Result<Grey> from_pgm(Bytes bytes) {
  bytes = bytes.subspan(std::min<std::size_t>(2, bytes.size()));
  const auto width = number(bytes), height = number(bytes), white = number(bytes);
  if (!width || !height || !white || bytes.empty()) return bad_input(broken);
  if (*white < 1 || *white > 255)
    return bad_input("The picture has more than 8 bits a pixel; save it with 8.");
  if (const Status fine = size_is_fine(*width, *height); !fine) return fine.error();
  bytes = bytes.subspan(1);
  if (bytes.size() < static_cast<std::size_t>(*width * *height)) return bad_input(broken);
  Grey picture = blank(*width, *height);
  for (std::size_t i = 0; i < picture.pixels.size(); ++i)
    picture.pixels[i] =
        static_cast<std::uint8_t>(std::min<std::int64_t>(bytes[i], *white) * 255 / *white);
  return picture;
}

}  // namespace foyer::camera
