#pragma once
#include <filesystem>

#include "base/result.hpp"
#include "store/sqlite.hpp"

namespace foyer::store {

// What SQLite's refusal means to whoever opened the event at `path`, and what they can do.
Error complaint(const std::filesystem::path& path, const Failure& failure);

// Whether it was for want of room on the disk.
bool full(const Failure& failure);

// Thrown when a fact would be larger than every kiosk takes.
Failure too_large();

Error not_an_event(const std::filesystem::path& path);
Error torn(const std::filesystem::path& path);
Error in_use(const std::filesystem::path& path);
Error not_writable(const std::filesystem::path& path);

}  // namespace foyer::store
