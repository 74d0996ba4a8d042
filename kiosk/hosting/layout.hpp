#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "hosting/network.hpp"

namespace foyer::hosting {

// Where somebody stands in the picture: in the disc of radius 1 round the middle.
struct Spot {
  float x = 0;
  float y = 0;
  bool operator==(const Spot&) const = default;
};

// A network, and where each of its people stands.
struct Picture {
  Network network;
  std::vector<Spot> spots;  // as network.people
  std::size_t near = 0;     // pairs one introduction away, of which network.near holds the first
};

// Lays the network out by springs (Fruchterman and Reingold, "Graph Drawing by Force-directed
// Placement", 1991; Boost.Graph), 500 steps and fewer above 500 people, spread over the disc;
// people without a line stand on its rim. The same for the same seed. With an earlier picture,
// people begin where they stood and move little, so that the picture grows rather than jumps. Takes
// some seconds for 2,000 people (foyer-bench desk.layout), so never on the screen's thread.
Picture laid_out(Network network, std::uint64_t seed, const Picture* earlier = nullptr);

}  // namespace foyer::hosting
