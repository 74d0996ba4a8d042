#pragma once
#include <cstddef>

#include "people/room.hpp"

namespace foyer::report {

// Who of those that came knew whom, counted for the evening and never for a person.
struct Ties {
  std::size_t pairs = 0;    // that know each other
  std::size_t alone = 0;    // people who know nobody
  std::size_t groups = 0;   // in which everybody can be reached through acquaintances
  std::size_t largest = 0;  // people in the largest of them
  bool operator==(const Ties&) const = default;
};

// People who met somebody new tonight.
struct Met {
  std::size_t pairs = 0;
  std::size_t nobody = 0;
  std::size_t somebody = 0;
  std::size_t three_or_more = 0;
  bool operator==(const Met&) const = default;
};

// As the guest list had it, and after the meetings of the evening. Only people who came count.
Ties ties_before(const people::Room& room);
Ties ties_after(const people::Room& room);
Met met(const people::Room& room);

// True for whoever checked in, whether or not they have left.
bool came(const people::Person& person);

}  // namespace foyer::report
