#pragma once
#include "store/event_file.hpp"
#include "store/sqlite.hpp"

namespace foyer::store {

// What EventFile::check promises, in one read transaction.
EventFile::Check audit(Database& database);

}  // namespace foyer::store
