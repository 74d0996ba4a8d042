#pragma once
#include <cstddef>
#include <optional>
#include <vector>

// No header of Foyer's is read here: LEMON's side is compiled as C++17.
namespace foyer::bench {

// Pairs of people, everybody in at most `places` of those that are chosen.
struct PairMarket {
  struct Pair {
    std::size_t a, b;
    float value;
  };
  std::size_t people = 0;
  std::size_t places = 0;
  std::vector<Pair> pairs;
};

// What LEMON's solvers say of the most value there is: if pairs could be had in halves, and as they
// are. Nothing where LEMON was not there when this was built.
std::optional<double> lemon_bound(const PairMarket& market);
std::optional<double> lemon_exact(const PairMarket& market);

}  // namespace foyer::bench
