#pragma once
#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "journal/sealed.hpp"

namespace foyer::hub {

// Facts on a stick, for events without a network: NAME.foyer-facts.
//
//   "FOYERFACTS1\n", then each fact as origin, seq, hlc, at (8 bytes each, big-endian), the length
//   of kind and of payload (4 bytes each), kind, payload and hash (32 bytes); at the end the
//   BLAKE2b-256 of all before it, keyed by the event (a key derived from the badge key).
//
// Whoever has not the event's key can neither change nor make such a file. What is said in it can
// be read, though: a stick is to be kept like the guest list.
using EventKey = std::array<std::uint8_t, 32>;

std::string write_stick(std::span<const journal::SealedFact> facts, const EventKey& badge_key);

// The facts, or why they are not believed: another event's, changed or cut short.
Result<std::vector<journal::SealedFact>> read_stick(std::string_view bytes,
                                                    const EventKey& badge_key);

}  // namespace foyer::hub
