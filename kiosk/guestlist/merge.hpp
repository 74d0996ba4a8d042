#pragma once
#include <vector>

#include "guestlist/guests.hpp"
#include "people/room.hpp"

namespace foyer::guestlist {

// What a list changes in a room.
struct Merge {
  std::vector<people::Attendee> added;
  std::vector<people::Attendee> updated;  // under the reference by which the room knows them
  int unchanged = 0;
  std::vector<Skipped> skipped;  // beside the list's own: rows that are one person to the room
};

// Compares a list with the people of a room. Somebody is known by their reference; else by e-mail
// and name; else, where neither can tell them apart and the list gave no reference, by name and
// organisation if only one person fits. Fields for which the list has no column, and gaps where
// another list said more, stay as they are in the room. `knows` becomes references of people in the
// list or the room; names that are nobody's or several people's are left out. After the merge is
// recorded, the same list changes nothing.
Merge merge(const Guests& guests, const people::Room& room);

}  // namespace foyer::guestlist
