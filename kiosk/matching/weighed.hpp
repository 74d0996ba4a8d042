#pragma once
#include "matching/help.hpp"
#include "people/suggestion.hpp"

namespace foyer::matching {

// What was weighed between a person and one other, for an engineer: never shown to guests.
struct Weighed {
  people::Ref who;
  people::Kind kind = people::Kind::topic;  // how it would be told
  float worth = 0;                          // beside the others of the same person
  Help gives;                               // the person's offer or door, the other's need
  Help gets;
  float topic = 0;    // how strongly their topics meet
  bool full = false;  // the other holds as many suggestions as they may
};

}  // namespace foyer::matching
