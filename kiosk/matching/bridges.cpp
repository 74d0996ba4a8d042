#include "matching/bridges.hpp"

#include <algorithm>
#include <tuple>

namespace foyer::matching {

std::vector<Bridge> choose_bridges(std::vector<Bridge> candidates, BridgeRoom room) {
  std::ranges::sort(candidates, {}, [](const Bridge& one) {
    return std::tuple(-one.strength, one.via, one.giver, one.needer);
  });
  std::vector<Bridge> chosen;
  for (const Bridge& one : candidates) {
    if (room.asks[one.via] < 1 || room.named[one.who] < 1) continue;
    const auto same = [&](const Bridge& other) {
      return other.via == one.via && (other.who == one.who || other.needer == one.needer);
    };
    if (std::ranges::any_of(chosen, same)) continue;
    --room.asks[one.via];
    --room.named[one.who];
    chosen.push_back(one);
  }
  return chosen;
}

}  // namespace foyer::matching
