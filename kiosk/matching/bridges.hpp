#pragma once
#include <vector>

#include "matching/market.hpp"

namespace foyer::matching {

// Somebody knows two people who have not met, and one could help the other: they may be asked to
// bring them together.
struct Bridge {
  Node via = 0;
  Node giver = 0;
  Node needer = 0;
  float strength = 0;   // of the help
  Node who = 0;         // the one of the two whom `via` knows less
  bool either = false;  // both are known alike: `who` may as well be the other
};

inline constexpr int most_bridges = 2;  // that one person is asked for in an evening

// The strongest bridges, so that nobody is asked more often than their `asks` say, nor is `who`
// more often than their `named`. Where it may be either, `who` becomes somebody who makes bridges
// too: being asked and being named then take the same place. Same candidates, same choice.
struct BridgeRoom {
  std::vector<int> asks;
  std::vector<int> named;
};
std::vector<Bridge> choose_bridges(std::vector<Bridge> candidates, BridgeRoom room);

}  // namespace foyer::matching
