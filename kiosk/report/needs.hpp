#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "people/room.hpp"

namespace foyer::report {

// What those who came asked for. A need counts as answered when somebody was suggested for it.
struct Needs {
  std::size_t asked = 0;
  std::size_t answered = 0;
  // In the guests' words, without their names, of those who let hosts see them; by alphabet, each
  // once.
  std::vector<std::string> open;
  bool operator==(const Needs&) const = default;
};

Needs needs(const people::Room& room);

}  // namespace foyer::report
