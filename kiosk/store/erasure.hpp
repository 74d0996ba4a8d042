#pragma once
#include <set>
#include <span>

#include "store/facts.hpp"

namespace foyer::store {

// Whom these facts erase who was not erased before.
std::set<journal::Ref> newly_erased(const journal::Ledger& ledger, std::span<const Sealed> facts);

// Puts a tombstone in the place of every payload that mentions one of `refs`, lets go of what
// texts mean, and notes that the file is to be scrubbed; in the transaction that is open.
void erase_facts(Database& database, const std::set<journal::Ref>& refs);

// Writes the whole file anew without what was erased, and empties the WAL. What fails here, for
// want of room or because of a reader, is tried again when the file is opened; nothing is lost.
void scrub(Database& database);
void scrub_if_due(Database& database);

}  // namespace foyer::store
