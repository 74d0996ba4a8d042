#pragma once
#include <filesystem>
#include <string_view>

#include "base/result.hpp"

namespace foyer::paper {

// Writes the bytes beside `file`, makes sure of the disk, and puts them in its place: `file` is the
// old one or the new one whole, whatever happens. On failure nothing is left behind.
Status write_whole(const std::filesystem::path& file, std::string_view bytes);

}  // namespace foyer::paper
