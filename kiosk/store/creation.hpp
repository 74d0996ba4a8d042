#pragma once
#include "store/event_file.hpp"

namespace foyer::store {

// Makes the file at `path` with everything in it but people, or leaves nothing there. Throws
// Failure when SQLite does.
Status make_file(const std::filesystem::path& path, const Made& made, std::int64_t origin,
                 Time now);

// fsync of a file (its error number, 0 when all is well) and of the folder that it is in.
int sync_file(const std::filesystem::path& path);
void sync_folder(const std::filesystem::path& path);

// Removes it and what SQLite keeps beside it; what cannot be removed stays.
void remove_file(const std::filesystem::path& path);

}  // namespace foyer::store
