#pragma once
#include <cstdint>
#include <filesystem>
#include <span>

#include "base/result.hpp"
#include "camera/grey.hpp"

namespace foyer::camera {

// A picture from a file, PNG, JPEG or PGM by its content whatever its name; transparent parts are
// white. Fails with Fault::input when the file is absent, something else, cut short or broken, or
// has more than 64 megapixels.
Result<Grey> load(const std::filesystem::path& file);

// The same from bytes; the sentence of a failure begins "The picture".
Result<Grey> picture_in(std::span<const std::uint8_t> bytes);

}  // namespace foyer::camera
