#pragma once
#include <string>
#include <vector>

#include "people/room.hpp"

namespace foyer::hosting {

using people::Ref;

// Two guests whom a host can introduce now, and why.
struct Bridge {
  Ref a;
  Ref b;
  std::string why;  // in one sentence that a host can say to both
  bool operator==(const Bridge&) const = default;
};

// Pairs who are here, have not met, were not introduced yet, do not know each other, let hosts see
// their words, and of whom one was told of the other. First those in whom somebody has met nobody,
// then the longest here. At most `most`.
std::vector<Bridge> bridges(const people::Room& room, std::size_t most = 50);

}  // namespace foyer::hosting
