#pragma once
#include <filesystem>

#include "hub/invitation.hpp"
#include "hub/settings.hpp"

namespace foyer::cli {

// What this kiosk keeps of its hub, readable by nobody else: the folder NAME.foyer-hub beside the
// event, with url, password, authority.crt, kiosk.crt and kiosk.key.
std::filesystem::path hub_folder(const std::filesystem::path& event);

// Puts what the invitation says of the hub there, in place of what was.
Status keep_hub(const std::filesystem::path& event, const hub::Invitation& invitation);

// What the environment and foyer.toml say; parts of it may be empty.
hub::Settings hub_options(const std::filesystem::path& event);

// FOYER_HUB, else `[hub] url` of foyer.toml, else what that folder holds. The password is
// FOYER_HUB_PASSWORD, or is in the file that `[hub] password_file` names, or in that folder;
// `[hub] authority`, `certificate` and `key` name files. Where no hub is set: Fault::input, and how to set one.
Result<hub::Settings> hub_settings(const std::filesystem::path& event);

}  // namespace foyer::cli
