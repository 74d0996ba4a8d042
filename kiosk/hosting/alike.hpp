#pragma once
#include <string>
#include <vector>

#include "people/room.hpp"

namespace foyer::hosting {

// Two records of the list that look like one person, and what makes them look so, in words.
struct Alike {
  people::Ref a;  // the one with more of an evening behind it, else the first of the list
  people::Ref b;
  std::string why;
  bool operator==(const Alike&) const = default;
};

// Each pair once, in order of reference: the same e-mail address, or the same name however it is
// accented and spaced. Who was cancelled is not looked at.
std::vector<Alike> alike(const people::Room& room);

}  // namespace foyer::hosting
