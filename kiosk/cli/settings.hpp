#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace foyer::cli {

// Every setting of a section of foyer.toml by name: what is beside the event before what is in
// /etc/foyer.
std::map<std::string, std::string> all_settings(const std::filesystem::path& event,
                                                std::string_view section);

}  // namespace foyer::cli
