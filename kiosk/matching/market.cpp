#include "matching/market.hpp"

#include <algorithm>
#include <numeric>

namespace foyer::matching {

Neighbourhood::Neighbourhood(const Market& market)
    : from_(market.people.size() + 1), edges_(2 * market.edges.size()) {
  std::vector<EdgeIndex> order(market.edges.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [&](EdgeIndex at) { return market.edges[at].value; });
  for (const Edge& edge : market.edges) {
    ++from_[edge.a + 1];
    ++from_[edge.b + 1];
  }
  std::partial_sum(from_.begin(), from_.end(), from_.begin());
  auto next = from_;
  for (const EdgeIndex at : order) {
    edges_[next[market.edges[at].a]++] = at;
    edges_[next[market.edges[at].b]++] = at;
  }
}

Tally tally(const Market& market, const std::vector<EdgeIndex>& chosen) {
  std::vector<char> served(market.people.size()), answered = market.answered;
  Tally sum;
  for (Node node = 0; node < served.size(); ++node) served[node] = market.people[node].served;
  for (const EdgeIndex at : chosen) {
    const Edge& edge = market.edges[at];
    sum.value += static_cast<double>(edge.value);
    served[edge.a] = served[edge.b] = 1;
    for (const NeedId need : edge.needs)
      if (need != no_need) answered[need] = 1;
  }
  sum.served = static_cast<std::uint32_t>(std::ranges::count_if(served, std::identity{}));
  sum.answered = static_cast<std::uint32_t>(std::ranges::count_if(answered, std::identity{}));
  return sum;
}

}  // namespace foyer::matching
