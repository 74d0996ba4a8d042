#pragma once
#include <cstddef>

#include "people/room.hpp"

namespace foyer::hosting {

// How many are here, of how many who may be expected: confirmed ones, and whoever came without.
struct Present {
  std::size_t here = 0;
  std::size_t registered = 0;
  bool operator==(const Present&) const = default;
};
Present present(const people::Room& room);

}  // namespace foyer::hosting
