#pragma once
#include <filesystem>
#include <string>

namespace foyer::web {

// Somebody else's server, and how we show who we are.
struct Server {
  std::string url;       // without user and password
  std::string user;      // may be empty
  std::string password;  // never shown and never logged
  std::string token;     // in place of both: sent as "Authorization: TOKEN"
  // The authority that signed the server's certificate; the system's where empty.
  std::filesystem::path authority;
  int connect_s = 10;  // patience with a connection
  int answer_s = 60;   // and with one answer
};

}  // namespace foyer::web
