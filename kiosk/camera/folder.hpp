#pragma once
#include <filesystem>

#include "camera/source.hpp"

namespace foyer::camera {

// The pictures of a folder, as `open` promises them.
Result<std::unique_ptr<Source>> open_folder(const std::filesystem::path& folder);

}  // namespace foyer::camera
