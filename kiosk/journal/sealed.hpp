#pragma once
#include <cstdint>
#include <map>
#include <string>

#include "journal/fact.hpp"

namespace foyer::journal {

// A fact as it travels between kiosks: its payload as written, unread, and the hash that closes it
// (journal/chain.hpp), so that a kiosk passes on what it does not understand.
struct SealedFact {
  std::int64_t origin = 0;
  std::int64_t seq = 0;
  std::int64_t hlc = 0;
  std::int64_t at_ms = 0;
  std::string kind;
  std::string payload;
  Hash hash{};
  bool operator==(const SealedFact&) const = default;
};

// Of each origin the last seq that is held; all before it are held too.
using Heads = std::map<std::int64_t, std::int64_t>;

}  // namespace foyer::journal
