#include "cli/hub_place.hpp"

#include <cstdlib>

#include "base/text.hpp"
#include "cli/outside.hpp"

namespace foyer::cli {
namespace {

namespace fs = std::filesystem;

std::string first_of(const char* variable, const fs::path& event, std::string_view name) {
  if (const char* set = std::getenv(variable); set && *set) return set;
  return setting(event, "hub", name).value_or("");
}

std::string text_in(const fs::path& file) {
  const auto text = read_file(file, 1 << 16);
  return text ? std::string(trimmed(*text)) : "";
}

fs::path if_there(const fs::path& file) {
  std::error_code none;
  return fs::exists(file, none) ? file : fs::path();
}

std::string password(const fs::path& event) {
  if (const char* set = std::getenv("FOYER_HUB_PASSWORD"); set && *set) return set;
  const std::string file = first_of("FOYER_HUB_PASSWORD_FILE", event, "password_file");
  return file.empty() ? "" : text_in(file);
}

Status write_secret(const fs::path& file, const std::string& text) {
  std::error_code none;
  if (text.empty()) {
    fs::remove(file, none);
    return Done{};
  }
  if (auto wrote = write_file(file, text); !wrote) return wrote;
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, none);
  return Done{};
}

}  // namespace

fs::path hub_folder(const fs::path& event) { return event.string() + "-hub"; }

Status keep_hub(const fs::path& event, const hub::Invitation& invitation) {
  const fs::path folder = hub_folder(event);
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (!failed) fs::permissions(folder, fs::perms::owner_all, failed);
  if (failed) return outside_failed("Cannot make " + folder.string() + ".");
  const std::pair<const char*, std::string> files[] = {
      {"url", hub::url_of(invitation)},
      {"password", invitation.password},
      {"authority.crt", invitation.authority},
      {"kiosk.crt", invitation.identity.certificate},
      {"kiosk.key", invitation.identity.key}};
  for (const auto& [name, text] : files)
    if (auto wrote = write_secret(folder / name, text); !wrote) return wrote;
  return Done{};
}

hub::Settings hub_options(const fs::path& event) {
  hub::Settings settings;
  settings.url = first_of("FOYER_HUB", event, "url");
  settings.password = password(event);
  settings.authority = first_of("FOYER_HUB_AUTHORITY", event, "authority");
  settings.certificate = first_of("FOYER_HUB_CERTIFICATE", event, "certificate");
  settings.key = first_of("FOYER_HUB_KEY", event, "key");
  return settings;
}

Result<hub::Settings> hub_settings(const fs::path& event) {
  hub::Settings settings = hub_options(event);
  if (settings.url.empty()) {
    const fs::path folder = hub_folder(event);
    settings.url = text_in(folder / "url");
    if (settings.password.empty()) settings.password = text_in(folder / "password");
    settings.authority = if_there(folder / "authority.crt");
    settings.certificate = if_there(folder / "kiosk.crt");
    settings.key = if_there(folder / "kiosk.key");
  }
  if (settings.url.empty())
    return bad_input("No hub is set for " + event.string() +
                     "; join one, or name it in foyer.toml ([hub] url = \"...\") or FOYER_HUB.");
  return settings;
}

}  // namespace foyer::cli
