#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace foyer::contacts {

using Uuid = std::array<std::uint8_t, 16>;

// The name-based UUID of `name` within `space` (RFC 9562, section 5.5: version 5, SHA-1): the same
// name gives the same UUID, always. "2ed6657d-e927-568b-95e1-2665a8aea6a2".
std::string uuid5(const Uuid& space, std::string_view name);

}  // namespace foyer::contacts
