#pragma once
#include <cstdint>
#include <span>

#include "base/result.hpp"
#include "camera/grey.hpp"

// One function for each kind of picture. All fail with Fault::input and a sentence that begins
// "The picture", and refuse more than 64 megapixels before taking memory for them.
namespace foyer::camera {

using Bytes = std::span<const std::uint8_t>;

// A camera's JPEG frames often carry small flaws that do not show; a file is held to more.
enum class Flaws { refused, accepted };

Result<Grey> from_png(Bytes bytes);
Result<Grey> from_jpeg(Bytes bytes, Flaws flaws);
Result<Grey> from_pgm(Bytes bytes);  // binary PGM, "P5", at most 8 bits (netpbm)

// An Error unless 1 to 64 megapixels.
Status size_is_fine(std::int64_t width, std::int64_t height);

}  // namespace foyer::camera
