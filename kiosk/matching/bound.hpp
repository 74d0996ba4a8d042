#pragma once
#include "matching/market.hpp"

namespace foyer::matching {

// The mean value of a pair; 0 where there are none.
double mean_value(const Market& market);

// The most value that any choice of pairs can have which answers at least as many needs as
// `reached`, and the most needs that any choice can answer (those answered already included). True
// upper bounds, by prices (prices.hpp), tighter with more steps; for up to 5,000 people none is above
// that of a flow of least cost (flow.hpp).
double value_bound(const Market& market, const Tally& reached, int steps = 300);
double needs_bound(const Market& market, const Tally& reached, int steps = 400);

}  // namespace foyer::matching
