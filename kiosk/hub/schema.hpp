#pragma once
#include <cstdint>
#include <string>

namespace foyer::hub {

// The hub's tables, in the schema `foyer` of a database:
//
//   event    each event, and whether its kiosks may pass on what they hold of each other
//   member   which login role (one a kiosk) belongs to which event: the row rights
//   head     of each event and origin: whose it is, its last seq and hash
//   fact     the facts; primary key (event, origin, seq), so that an event lies together
//
// The tables are closed to kiosks. What they may do are four functions that run with the owner's
// rights and look the caller up in `member`: hello, heads, push and pull. Types are bigint, text,
// bytea, boolean and timestamptz; no sequence, trigger, extension or advisory lock, and no order
// among facts but (origin, seq).
struct Dialect {
  bool partitions = true;   // PARTITION BY HASH (event), 16 of them
  bool search_path = true;  // functions pin theirs
};
std::string schema(const Dialect& dialect);

inline constexpr std::int64_t schema_version = 1;
inline constexpr std::size_t most_facts = 500;              // in one push
inline constexpr std::size_t most_payload = 256 * 1024;     // bytes of one fact
inline constexpr std::size_t most_bytes = 4 * 1024 * 1024;  // of payload in one push

}  // namespace foyer::hub
