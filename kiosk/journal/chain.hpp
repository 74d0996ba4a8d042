#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "journal/fact.hpp"

namespace foyer::journal {

// BLAKE2b-256 of the payload as written; of an erased one, what stands in its tombstone.
Hash digest_of_payload(std::string_view text);

// What is left where a payload was erased: its digest, so that the chain holds. A person's words
// cannot be read from it; that a payload guessed in full is the right one can be seen.
std::string tombstone(const Hash& digest);

// The digest in a tombstone; nothing when `text` is a payload.
std::optional<Hash> erased_digest(std::string_view text);

// The facts of one origin are a chain: each carries
//   BLAKE2b-256(previous ‖ origin ‖ seq ‖ hlc ‖ at ‖ kind ‖ digest of the payload)
// with the numbers as 8 bytes, big-endian, and 32 zero bytes before the first. `payload` is the
// text as written. A changed, lost, swapped or added fact breaks it from there on.
Hash chained(const Hash& previous, const Fact& fact, std::string_view payload);

}  // namespace foyer::journal
