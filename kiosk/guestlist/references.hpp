#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "people/attendee.hpp"

namespace foyer::guestlist {

// 32 random bytes of the event, so that nobody can tell from a made reference whose it is.
using SecretSalt = std::array<std::uint8_t, 32>;

// "G-" and ten of the 32 letters and digits that are not mistaken for each other: SipHash-2-4
// (Aumasson and Bernstein, 2012) of `identity`, keyed with the salt. The same in every run.
people::Ref made_reference(const SecretSalt& salt, std::string_view identity);

}  // namespace foyer::guestlist
