#pragma once
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"

namespace foyer::hub {

// A certificate (X.509, P-256, SHA-256) and its private key (PKCS #8), both as PEM.
struct Identity {
  std::string certificate;
  std::string key;
};

// Signs what belongs to one event's hub, for 30 days from the day before `now`.
Result<Identity> make_authority(const std::string& name, Time now);

struct Bearer {
  std::string name;                    // the common name: a kiosk's role, or the hub's host name
  std::vector<std::string> addresses;  // host names and IP addresses; of a hub only
};
Result<Identity> make_identity(const Identity& authority, const Bearer& bearer, Time now);

}  // namespace foyer::hub
