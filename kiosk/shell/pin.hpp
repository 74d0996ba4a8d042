#pragma once
#include <string>

#include "base/result.hpp"

namespace foyer::shell {

// The hosts' PIN as it is kept: Argon2id with libsodium's interactive limits (64 MiB, some 100 ms).
// Fails with Fault::usage unless it is 4 to 12 digits.
Result<std::string> pin_hash(const std::string& digits);

// Whether `digits` are the PIN of `hash`; false for a hash that is none.
bool pin_matches(const std::string& hash, const std::string& digits);

}  // namespace foyer::shell
