#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>

namespace foyer {

// Fills the bytes it is given. Randomness is an argument in every pure room: the edges pass the
// system's generator, tests and `foyer new --seed` a counted one.
using Random = std::function<void(std::span<std::uint8_t>)>;

}  // namespace foyer
