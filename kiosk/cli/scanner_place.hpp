#pragma once
#include <filesystem>
#include <string>

#include "scanner/source.hpp"

namespace foyer::cli {

// The hand scanner as [scanner] of foyer.toml has it: device, prefix, suffix, baud; `device` goes
// before the setting. Without either the device is empty.
scanner::Place scanner_place(const std::string& device, const std::filesystem::path& event = {});

}  // namespace foyer::cli
