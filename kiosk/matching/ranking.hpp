#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "encoder/encoder.hpp"

namespace foyer::matching {

// A need or an offer, and its field where somebody has confirmed it.
struct Written {
  std::string text;
  std::optional<std::uint16_t> field;
};

// For each need, the indices of the offers that answer it in a plausible way, best first; none
// where nobody answers. Rarity is that of a room in which all these were written. Without an
// encoder, by words alone. Encodes every text: for measuring, not for a kiosk.
std::vector<std::vector<std::size_t>> rank_offers(std::span<const Written> needs,
                                                  std::span<const Written> offers,
                                                  const encoder::Encoder* encoder);

}  // namespace foyer::matching
