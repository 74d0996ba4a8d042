#pragma once
#include <functional>
#include <span>
#include <vector>

#include "matching/market.hpp"

namespace foyer::matching {

// One person could help another, and how well: above 0, up to 1.
struct Arc {
  Node giver = 0;
  Node needer = 0;
  float strength = 0;
};

// Three or four people, each of whom helps the next and the last the first, beginning with the
// lowest index. Plain when no two of them could simply swap.
struct Circle {
  std::vector<Node> members;
  float weakest = 0;  // of the helps in it
  bool plain = false;
};

// Of each giver the strongest arcs: as many as make circles likely in a room of this size (the cube
// root of ten times the people), so that there are enough and not far too many.
std::vector<Arc> strongest_arcs(std::size_t people, std::vector<Arc> arcs);

// Circles that share nobody: of three, then of four among those who are left, where those across
// from each other must be able to meet too. Those with the fewest possibilities choose first, and
// take a plain circle, then a strong one. Same arcs, same circles.
using MayMeet = std::function<bool(Node, Node)>;
std::vector<Circle> disjoint_circles(std::size_t people, const std::vector<Arc>& arcs,
                                     const MayMeet& may_meet);

}  // namespace foyer::matching
