#pragma once
#include <filesystem>
#include <string>
#include <string_view>

#include "web/server.hpp"

namespace foyer::cli {

// What FOYER_SECTION_NAME says, else `[section] name` of foyer.toml; "" where neither does.
std::string server_setting(const std::filesystem::path& event, std::string_view section,
                           std::string_view name);

// The server of that section: url, user, password or password_file, authority, and patience: how
// many seconds it has to answer.
web::Server server_of(const std::filesystem::path& event, std::string_view section);

}  // namespace foyer::cli
