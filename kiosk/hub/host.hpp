#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"
#include "hub/certificates.hpp"
#include "hub/settings.hpp"

namespace foyer::hub {

// A PostgreSQL of our own on this machine, in a folder nobody else can read, for events without a
// server. Its programs are those of Debian's package postgresql; they refuse to run as root, so
// that then they, and the folder, are the account postgres's.
struct Place {
  std::filesystem::path folder;
  int port = 5433;
  std::vector<std::string> addresses;  // by which kiosks reach it; none: by its socket alone
};

struct Hosted {
  Settings owner;       // by the socket in the folder
  Identity authority;   // signs the kiosks' certificates
  std::string address;  // the first by which kiosks reach it
  int port = 0;
};

// Makes what is missing and starts it unless it runs: database, tables, certificates. Kiosks come
// in over TLS 1.3 with a certificate of this authority, whose name is their role.
Result<Hosted> host(const Place& place, Time now);

// What was made in that folder by `host`; fails where there is nothing. It may not be running.
struct Kept {
  Hosted hosted;
  std::vector<std::string> addresses;
};
Result<Kept> hosted_in(const std::filesystem::path& folder);

// Ends it in order.
Status stop_hosting(const std::filesystem::path& folder);

// The first port from `from` on at which nothing listens; `from` itself when there is none.
int free_port(int from);

// Names and addresses of this machine that others may reach it by, the loopback's left out.
std::vector<std::string> own_addresses();

}  // namespace foyer::hub
