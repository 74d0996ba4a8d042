#pragma once
#include <vector>

#include "matching/market.hpp"

namespace foyer::matching {

// Chooses pairs so that nobody is in more of them than they have places. In this order: as many
// people as possible are in one, as many needs as possible are answered, the value is high, and the
// places are spread. Greedy by gain, then chains of swaps until none helps; close to the best, not
// proven to be it (bound.hpp says how close). `start` is a choice to set out from; it may be
// changed. The same market gives the same choice. In order of index.
std::vector<EdgeIndex> pair_up(const Market& market, const std::vector<EdgeIndex>& start = {});

}  // namespace foyer::matching
