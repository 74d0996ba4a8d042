#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"
#include "hub/certificates.hpp"
#include "hub/settings.hpp"

namespace foyer::hub {

// All that a new kiosk needs, as one text that fits a QR code: "FOYERJOIN1:" and base64url of CBOR
// (RFC 8949). Certificates and the key lie in it as DER. It is a key to the guest list: show it
// only to kiosks.
struct Invitation {
  std::string event;  // its name
  std::string venue;
  std::optional<Time> starts;
  std::optional<Time> ends;
  Zone zone;
  std::array<std::uint8_t, 32> badge_key{};
  std::array<std::uint8_t, 32> salt{};

  std::vector<std::string> addresses;  // tried one after another
  int port = 0;
  std::string database = "foyer";
  std::string role;
  std::string authority;  // PEM; empty where the hub is another's server
  Identity identity;      // this kiosk's own
  std::string password;   // instead of an identity
  bool operator==(const Invitation&) const;
};

std::string write(const Invitation& invitation);
Result<Invitation> read_invitation(std::string_view text);

// postgresql://role@address:port,address:port/database
std::string url_of(const Invitation& invitation);

}  // namespace foyer::hub
