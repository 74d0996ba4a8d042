#pragma once
#include <string>

#include "base/time.hpp"
#include "people/attendee.hpp"

namespace foyer::store {

// What went, or was about to go, from this file to the outside. No fact: it says what this kiosk
// did, and other kiosks do not hear of it. When `ref` is erased, `ref` and `body` go; what lies in
// an address book becomes `withdraw`, and the rest goes with them.
struct Delivery {
  std::string target;  // "mail", or the URL of a collection
  std::string item;    // what: a Message-ID, or the UID of a card
  people::Ref ref;     // whom it is about, or whom it is for
  std::string stage;   // one of `stages`
  std::string tag;     // what the server said of it: an ETag, or why it was declined
  std::string body;    // what was written there, to tell others' changes from ours
  Time at;
  bool operator==(const Delivery&) const = default;
};

namespace stages {
inline constexpr const char* begun = "begun";        // about to be handed over; it may be there
inline constexpr const char* sent = "sent";          // the server has it
inline constexpr const char* declined = "declined";  // the server will not have it
inline constexpr const char* removed = "removed";    // somebody took it away there: not again
inline constexpr const char* withdraw = "withdraw";  // to be taken away there: its person is erased
}  // namespace stages

}  // namespace foyer::store
