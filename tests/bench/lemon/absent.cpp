#include "bench/lemon/peer.hpp"

namespace foyer::bench {

std::optional<double> lemon_bound(const PairMarket&) { return std::nullopt; }
std::optional<double> lemon_exact(const PairMarket&) { return std::nullopt; }

}  // namespace foyer::bench
