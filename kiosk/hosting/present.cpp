#include "hosting/present.hpp"

namespace foyer::hosting {

Present present(const people::Room& room) {
  Present out;
  for (const auto& person : room.people) {
    out.here += person->presence.here;
    out.registered += person->presence.first_in ||
                      person->attendee.registration == people::Registration::confirmed;
  }
  return out;
}

}  // namespace foyer::hosting
