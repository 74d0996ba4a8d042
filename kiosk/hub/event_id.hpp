#pragma once
#include <array>
#include <cstdint>
#include <string>

namespace foyer::hub {

// How a hub calls an event: 32 hexadecimal digits, the same on every kiosk that has the event's
// badge key, from which the key cannot be found (BLAKE2b-128, keyed).
using EventId = std::string;
EventId event_id(const std::array<std::uint8_t, 32>& badge_key);

}  // namespace foyer::hub
