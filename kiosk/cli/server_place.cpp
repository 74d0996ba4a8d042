#include "cli/server_place.hpp"

#include <cstdlib>

#include "base/text.hpp"
#include "cli/outside.hpp"

namespace foyer::cli {
namespace {

namespace fs = std::filesystem;

std::string variable(std::string_view section, std::string_view name) {
  std::string out = "FOYER_";
  for (const char c : std::string(section) + '_' + std::string(name))
    out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return out;
}

std::string password(const fs::path& event, std::string_view section) {
  if (const char* set = std::getenv(variable(section, "password").c_str()); set && *set) return set;
  const std::string file = server_setting(event, section, "password_file");
  const auto text = file.empty() ? bad_input("") : read_file(file, 1 << 16);
  return text ? std::string(trimmed(*text)) : "";
}

}  // namespace

std::string server_setting(const fs::path& event, std::string_view section, std::string_view name) {
  if (const char* set = std::getenv(variable(section, name).c_str()); set && *set) return set;
  return setting(event, section, name).value_or("");
}

web::Server server_of(const fs::path& event, std::string_view section) {
  web::Server server;
  server.url = server_setting(event, section, "url");
  server.user = server_setting(event, section, "user");
  server.password = password(event, section);
  server.authority = server_setting(event, section, "authority");
  if (const std::string patience = server_setting(event, section, "patience"); !patience.empty()) {
    const int seconds = std::atoi(patience.c_str());
    if (seconds > 0) server.connect_s = server.answer_s = seconds;
  }
  return server;
}

}  // namespace foyer::cli
