#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace foyer::badge {

// The event's secret: whoever holds it can write codes that carry this event's tag.
using Key = std::array<std::uint8_t, 32>;

// Ten random bytes that stand for one badge.
using Id = std::array<std::uint8_t, 10>;

// The text of a badge: "KB", then 36 letters of four bits each for the id and the first 8 bytes of
// BLAKE2b-16(key, "KB" + id). The 16 letters BCDEFGHJKLNPRSTV come through on every Latin keyboard
// layout, and 38 capitals exactly fill a QR code of version 2 at level M.
std::string mint(const Key& key, const Id& id);

// The id in `code`, with or without a right tag; nothing when `code` has not our form in capitals.
std::optional<Id> id_of(std::string_view code);

}  // namespace foyer::badge
