#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace foyer::badge {

// The bytes of standard or URL-safe base64, padded or not, with white space anywhere (RFC 4648);
// nothing for anything else.
std::optional<std::vector<std::uint8_t>> from_base64(std::string_view text);

}  // namespace foyer::badge
