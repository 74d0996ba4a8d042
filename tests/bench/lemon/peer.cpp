// Compiled as C++17: LEMON 1.3 uses what later standards took out of std::allocator.
#include "bench/lemon/peer.hpp"

#include <lemon/matching.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <cmath>
#include <vector>

namespace foyer::bench {
namespace {

constexpr double thousandths = 1000;  // the solvers count in whole numbers

long whole(float value) { return std::lround(static_cast<double>(value) * thousandths); }

}  // namespace

// LEMON's bound: the bipartite double cover as a flow; half of its optimum.
std::optional<double> lemon_bound(const PairMarket& market) {
  const auto places = static_cast<long>(market.places);
  lemon::SmartDigraph graph;
  const auto source = graph.addNode(), sink = graph.addNode();
  std::vector<lemon::SmartDigraph::Node> left, right;
  for (std::size_t i = 0; i < market.people; ++i) {
    left.push_back(graph.addNode());
    right.push_back(graph.addNode());
  }
  lemon::SmartDigraph::ArcMap<long> upper(graph), cost(graph);
  const auto arc = [&](auto from, auto to, long room, long price) {
    const auto added = graph.addArc(from, to);
    upper[added] = room;
    cost[added] = price;
  };
  for (std::size_t i = 0; i < left.size(); ++i) {
    arc(source, left[i], places, 0);
    arc(right[i], sink, places, 0);
  }
  for (const auto& edge : market.pairs) {
    arc(left[edge.a], right[edge.b], 1, -whole(edge.value));
    arc(left[edge.b], right[edge.a], 1, -whole(edge.value));
  }
  const long all = places * static_cast<long>(left.size());
  arc(source, sink, all, 0);
  lemon::NetworkSimplex<lemon::SmartDigraph, long> simplex(graph);
  simplex.upperMap(upper).costMap(cost).stSupply(source, sink, all);
  simplex.run();
  return -static_cast<double>(simplex.totalCost<long>()) / 2 / thousandths;
}

// LEMON's exact answer: each person as often as they have places, each edge as two nodes between.
std::optional<double> lemon_exact(const PairMarket& market) {
  lemon::SmartGraph graph;
  std::vector<lemon::SmartGraph::Node> copies;
  const std::size_t all = market.places;
  for (std::size_t i = 0; i < market.people * all; ++i) copies.push_back(graph.addNode());
  lemon::SmartGraph::EdgeMap<long> weight(graph);
  long sum = 0;
  for (const auto& edge : market.pairs) {
    const auto a = graph.addNode(), b = graph.addNode();
    const long value = whole(edge.value);
    sum += value;
    weight[graph.addEdge(a, b)] = value;
    for (std::size_t copy = 0; copy < all; ++copy) {
      weight[graph.addEdge(a, copies[edge.a * all + copy])] = value;
      weight[graph.addEdge(b, copies[edge.b * all + copy])] = value;
    }
  }
  lemon::MaxWeightedMatching<lemon::SmartGraph, lemon::SmartGraph::EdgeMap<long>> matching(graph,
                                                                                           weight);
  matching.run();
  return static_cast<double>(matching.matchingWeight() - sum) / thousandths;
}

}  // namespace foyer::bench
