#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "matching/market.hpp"

namespace foyer::matching {

// Somebody to be seated in every round.
struct Guest {
  bool host = false;      // spread over the tables
  bool newcomer = false;  // spread too
};

// How good it is that two sit together, 0 or more; below 0 where they should not (colleagues,
// acquaintances).
using Company = std::function<float(Node, Node)>;

// What is asked for. `before[round][guest]` is the table somebody already sits at, `no_table` where
// they have none yet: they stay, and who came later is seated into the gaps.
inline constexpr std::uint32_t no_table = 0xffffffff;
struct Seating {
  std::size_t tables = 1;
  std::size_t seats = 4;  // at each table
  std::size_t rounds = 1;
  std::vector<std::vector<std::uint32_t>> before;
};

// By round and guest: the table. Tables differ by one person at most, and more than `seats` sit at
// one only when there are more guests than seats: nobody is dropped. No two meet twice while that
// can be avoided, then hosts and newcomers are spread, then those who help each other sit together.
// Same guests, same seating.
std::vector<std::vector<std::uint32_t>> seated(const std::vector<Guest>& guests,
                                               const Seating& asked, const Company& company);

}  // namespace foyer::matching
