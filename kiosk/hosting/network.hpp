#pragma once
#include <cstdint>
#include <utility>
#include <vector>

#include "people/room.hpp"

namespace foyer::hosting {

using people::Ref;

// Who has met whom, of those who are here or were.
struct Network {
  using Place = std::uint32_t;           // in `people`
  using Line = std::pair<Place, Place>;  // the lesser first
  std::vector<Ref> people;               // in order of reference
  std::vector<Line> met;                 // tonight; in order
  std::vector<Line> near;                // not met, but with somebody in common whom both met
  std::vector<Place> alone;              // here, and met nobody yet
  bool operator==(const Network&) const = default;
};

// At most `most_near` lines of `near` are found: a picture holds no more. `near_whole` says how
// many there are in all.
inline constexpr std::size_t most_near = 4000;
Network network(const people::Room& room);
std::size_t near_whole(const Network& network);

}  // namespace foyer::hosting
