#pragma once
#include <cstdint>
#include <filesystem>
#include <vector>

#include "base/result.hpp"

namespace foyer::shell {

// A picture in memory, 0xXXRRGGBB row by row.
struct Picture {
  int width = 0;
  int height = 0;
  std::vector<std::uint32_t> rgb;
};

Status write_png(const std::filesystem::path& path, const Picture& picture);

}  // namespace foyer::shell
