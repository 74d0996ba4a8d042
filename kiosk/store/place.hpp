#pragma once
#include <filesystem>
#include <string>

#include "store/facts.hpp"

namespace foyer::store {

// Which file on which disk this is (device, inode, time of birth): another for every copy, and for
// one that was put back under the old name. Empty when it cannot be told.
std::string place_of(const std::filesystem::path& path);

// How far its own origin had come, noted outside the file's contents (extended attribute
// "user.foyer.end"), so that older contents written into the same file are noticed. Where the file
// system keeps no attributes nothing is noted.
void note_end(const std::filesystem::path& path, std::int64_t origin, std::int64_t seq);

// False when another end was noted than this.
bool ends_as_noted(const std::filesystem::path& path, std::int64_t origin, std::int64_t seq);

}  // namespace foyer::store
