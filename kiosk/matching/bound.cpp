#include "matching/bound.hpp"

#include <algorithm>

#include "matching/flow.hpp"
#include "matching/prices.hpp"

namespace foyer::matching {
namespace {

constexpr std::size_t most_for_flow = 5000;  // people; above it takes too long

double answered_before(const Market& market) {
  return static_cast<double>(
      std::ranges::count_if(market.answered, [](char one) { return one != 0; }));
}

}  // namespace

double mean_value(const Market& market) {
  double sum = 0;
  for (const Edge& edge : market.edges) sum += static_cast<double>(edge.value);
  return market.edges.empty() ? 0 : sum / static_cast<double>(market.edges.size());
}

// For any worth of a need: value <= (bound on value + worth * needs) - worth * needs reached.
double value_bound(const Market& market, const Tally& reached, int steps) {
  Prices prices(market, 0);
  double best = prices.descend(reached.value, steps);
  if (market.people.size() <= most_for_flow) best = std::min(best, flow_bound(market));
  const double due = reached.answered - answered_before(market);
  if (due <= 0) return best;
  for (const double times : {0.5, 1.0, 2.0, 4.0, 8.0}) {
    const double worth = times * mean_value(market);
    prices.set_worth(worth);
    best = std::min(best, prices.descend(reached.value + worth * due, steps) - worth * due);
  }
  return best;
}

double needs_bound(const Market& market, const Tally& reached, int steps) {
  const double before = answered_before(market);
  if (market.answered.empty()) return 0;
  return before + Prices(market, 1, true).descend(reached.answered - before, steps);
}

}  // namespace foyer::matching
