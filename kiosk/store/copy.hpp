#pragma once
#include <filesystem>

#include "base/result.hpp"

namespace foyer::store {

// Copies an event that may be open for writing elsewhere, as it stands, in one compact file
// (VACUUM INTO, through a connection of its own: the writer goes on). `to` is the copy, which takes
// the place of an earlier one only when it is whole and on the disk, or a folder for it.
Status save_copy(const std::filesystem::path& event, const std::filesystem::path& to);

}  // namespace foyer::store
