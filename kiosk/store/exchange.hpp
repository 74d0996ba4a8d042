#pragma once
#include "store/facts.hpp"

namespace foyer::store {

// What EventFile::facts_after promises.
std::vector<journal::SealedFact> facts_after(Database& database, const journal::Heads& theirs,
                                             std::size_t most);

}  // namespace foyer::store
