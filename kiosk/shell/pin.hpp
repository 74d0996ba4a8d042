#pragma once
#include <string>

#include "app/message.hpp"
#include "base/result.hpp"

namespace foyer::shell {

// The hosts' PIN as it is kept: Argon2id with libsodium's interactive limits (64 MiB, some 100 ms).
// Fails with Fault::usage unless it is 4 to 12 digits.
Result<std::string> pin_hash(const std::string& digits);

// Whether `digits` are the PIN of `hash`; false for a hash that is none.
bool pin_matches(const std::string& hash, const std::string& digits);

// Whether that is a hash at all, so that some PIN could match it.
bool pin_is_whole(const std::string& hash);

// The PINs of this machine's settings; those that the lead host gave out stand in the room. Each
// takes some 100 ms a host, so not on the screen's thread.
struct Pins {
  std::string shared;  // of all hosts; empty without one
  std::vector<hosting::Host> own;

  // Whose PIN it is, and whether they lead: who shares one does where nobody leads.
  app::PinChecked checked(const std::string& digits, const people::Room& room) const;
  // A PIN that opens for one host opens for no other.
  app::PinMade made(const app::MakePin& wanted, const people::Room& room) const;
};

}  // namespace foyer::shell
