#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "badge/code.hpp"

namespace foyer::badge {

// The code of an attendee's `serial`-th badge, counted from 1. Its ten bytes are keyed BLAKE2b of
// the reference under the event key, so that two kiosks which read the same guest list apart give
// out the same badge; without the key they are as hard to guess as random ones.
std::string issue(const Key& key, std::string_view ref, std::uint32_t serial);

}  // namespace foyer::badge
