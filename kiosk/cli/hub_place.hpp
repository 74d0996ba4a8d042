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

// FOYER_HUB, else `[hub] url` of foyer.toml, else what that folder holds. The password is
// FOYER_HUB_PASSWORD, or is in the file that `[hub] password_file` names, or in that folder;
// `[hub] authority`, `certificate` and `key` name files. Nothing is set: a sentence says so.
Result<hub::Settings> hub_settings(const std::filesystem::path& event);

// Whether a hub is set for this event at all.
bool has_hub(const std::filesystem::path& event);

}  // namespace foyer::cli
