#pragma once
#include "matching/market.hpp"

namespace foyer::matching {

// The most value that pairs could have if they could be had in halves, needs left aside: the exact
// optimum of that relaxation, so an upper bound on the value of any choice; rounded up, by less
// than a hundred thousandth of the value. Each person stands once as who gives and once as who
// receives; half of the best flow from the first to the second is the bound. By the network simplex
// method with block search (Dantzig; Cunningham's rule against cycling; R. K. Ahuja and others,
// "Network Flows", chapter 11). Seconds for 5,000 people.
double flow_bound(const Market& market);

}  // namespace foyer::matching
