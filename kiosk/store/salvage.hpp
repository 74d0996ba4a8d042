#pragma once
#include <map>
#include <string>
#include <vector>

#include "store/event_file.hpp"
#include "store/facts.hpp"

namespace foyer::store {

// What a damaged file still gives. Nothing here throws: what cannot be read is missing.
struct Salvaged {
  Made made;
  bool keys_sound = false;
  std::map<std::int64_t, std::map<std::int64_t, journal::SealedFact>> facts;  // origin, seq
  std::map<std::int64_t, std::int64_t> ends;  // the last seq of an origin, where its head says so
};
Salvaged salvage(Database& database);

}  // namespace foyer::store
