#pragma once
#include <string>

namespace foyer::matching {

// What one person could do for another: the words of both, verbatim, and how well they fit.
struct Help {
  std::string offer;  // a door's words where `by_door`
  std::string need;
  bool sure = false;     // else "may be able to"
  float strength = 0;    // 0: no help; else up to 1, comparable across all pairs of a room
  bool by_door = false;  // an introduction to somebody outside the room
};

}  // namespace foyer::matching
