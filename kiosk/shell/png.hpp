#pragma once
#include <filesystem>

#include "base/result.hpp"
#include "shell/bitmap.hpp"

namespace foyer::shell {

Status write_png(const std::filesystem::path& path, const Bitmap& picture);

}  // namespace foyer::shell
