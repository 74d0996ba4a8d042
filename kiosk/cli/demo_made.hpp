#pragma once
#include <filesystem>

#include "cli/demo_script.hpp"
#include "store/event_file.hpp"

namespace foyer::cli {

// Makes the demo's event file anew, the same each time, with its guest list read in.
Result<store::EventFile> make_demo_event(const std::filesystem::path& path,
                                         const people::Event& event);

std::filesystem::path demo_folder();

}  // namespace foyer::cli
