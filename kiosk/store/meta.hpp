#pragma once
#include "base/result.hpp"
#include "store/event_file.hpp"
#include "store/sqlite.hpp"

namespace foyer::store {

// The table `meta`.
void write_made(Database& database, const Made& made);
// Throws nothing of its own: what is missing or of another size is left empty. `keys_sound` says
// whether both keys were there in full.
struct ReadMade {
  Made made;
  bool keys_sound = false;
};
ReadMade read_made(Database& database);

// Under which origin this file writes, and whether it was closed in order since.
struct Life {
  std::int64_t origin = 0;
  bool clean = true;
  std::string place;  // store/place.hpp
};
Life read_life(Database& database);
void write_origin(Database& database, std::int64_t origin, Time since);
void write_place(Database& database, std::string_view place);
void write_clean(Database& database, bool clean);

}  // namespace foyer::store
