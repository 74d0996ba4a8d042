#pragma once
#include <filesystem>
#include <string>

namespace foyer::hub {

// Where the hub is and how this kiosk shows who it is.
struct Settings {
  std::string url;       // postgresql://user@host:port/database, without a password
  std::string password;  // never shown and never logged; empty where a certificate is used
  // The authority that signed the hub's certificate. When given, nothing but TLS 1.3 with a hub of
  // exactly that name will do.
  std::filesystem::path authority;
  std::filesystem::path certificate;  // this kiosk's own
  std::filesystem::path key;          // readable by its owner alone
  int connect_timeout_s = 3;
  int statement_timeout_ms = 15'000;
};

}  // namespace foyer::hub
