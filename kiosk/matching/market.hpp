#pragma once
#include <array>
#include <cstdint>
#include <vector>

namespace foyer::matching {

// Who could be told of whom, as nothing but a graph: what chooses the pairs reads no words.

using Node = std::uint32_t;       // a person: index into Market::people
using NeedId = std::uint32_t;     // one need of one person: below Market::needs
using EdgeIndex = std::uint32_t;  // index into Market::edges
inline constexpr NeedId no_need = 0xffffffff;

struct Trader {
  std::uint8_t places = 3;  // pairs this person may still be part of
  bool served = false;      // holds a suggestion already
};

// Two people who may be told of each other. `value` is above 0; `needs` are those it would answer,
// of either of them, with `no_need` in what is left over.
struct Edge {
  Node a = 0;
  Node b = 0;
  float value = 0;
  std::array<NeedId, 4> needs = {no_need, no_need, no_need, no_need};
};

struct Market {
  std::vector<Trader> people;
  std::vector<Edge> edges;     // each pair once
  std::vector<char> answered;  // by NeedId: true for those that held suggestions answer

  std::uint32_t needs() const { return static_cast<std::uint32_t>(answered.size()); }
};

// The edges of each person, most valuable first, equal ones in order of index.
class Neighbourhood {
 public:
  explicit Neighbourhood(const Market& market);
  const EdgeIndex* begin(Node node) const { return edges_.data() + from_[node]; }
  const EdgeIndex* end(Node node) const { return edges_.data() + from_[node + 1]; }

 private:
  std::vector<std::uint32_t> from_;
  std::vector<EdgeIndex> edges_;
};

inline Node other_end(const Edge& edge, Node node) { return edge.a == node ? edge.b : edge.a; }

// What a choice of edges amounts to.
struct Tally {
  std::uint32_t served = 0;    // people with at least one suggestion
  std::uint32_t answered = 0;  // needs
  double value = 0;
  bool operator==(const Tally&) const = default;
};

Tally tally(const Market& market, const std::vector<EdgeIndex>& chosen);

}  // namespace foyer::matching
