#include "hub/event_id.hpp"

#include <sodium.h>

#include <string_view>

namespace foyer::hub {

EventId event_id(const std::array<std::uint8_t, 32>& badge_key) {
  constexpr std::string_view purpose = "Foyer: the event's name at a hub";
  std::array<unsigned char, 16> id;
  crypto_generichash(id.data(), id.size(), reinterpret_cast<const unsigned char*>(purpose.data()),
                     purpose.size(), badge_key.data(), badge_key.size());
  std::array<char, 33> hex;
  return sodium_bin2hex(hex.data(), hex.size(), id.data(), id.size());
}

}  // namespace foyer::hub
