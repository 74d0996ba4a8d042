#pragma once
#include <optional>
#include <string>
#include <vector>

#include "people/room.hpp"

namespace foyer::hosting {

using people::Ref;

// Somebody who is here and has met nobody yet.
struct Alone {
  Ref who;
  Time since;  // came in
  bool first_time = false;
  std::optional<Time> asked;  // for a host
  std::string host;           // who is on the way; empty when nobody is
  std::string reason;         // something to talk about, in one short sentence; never empty
  bool operator==(const Alone&) const = default;
};

// Everybody of whom a host should know: who asked for a host first, then by how long they have been
// here. Hosts themselves are left out. What somebody wrote is told only where they let hosts see
// it.
std::vector<Alone> alone(const people::Room& room);

// True for those whose role says so.
bool is_host(const people::Person& person);

// Something to talk to this guest about: what they were told of somebody who is here, else what
// they wrote, else that a word is enough.
std::string reason_to_talk(const people::Room& room, const people::Person& guest);

}  // namespace foyer::hosting
