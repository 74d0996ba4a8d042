#pragma once
#include <set>
#include <span>

#include "store/facts.hpp"

namespace foyer::store {

// Whom these facts erase who was not erased before.
std::set<journal::Ref> newly_erased(const journal::Ledger& ledger, std::span<const Sealed> facts);

// What of these facts ends the event for everybody; nothing when none does.
std::vector<journal::Counts> newly_ended(std::span<const Sealed> facts);

// Puts a tombstone in the place of every payload that mentions one of `refs`, or of every payload
// that may be about anybody, lets go of what texts mean, and notes that the file is to be scrubbed;
// in the transaction that is open.
void erase_facts(Database& database, const std::set<journal::Ref>& refs);
void erase_all_facts(Database& database);

// Writes the whole file anew without what was erased, and empties the WAL. What fails here, for
// want of room or because of a reader, is tried again when the file is opened; nothing is lost.
void scrub(Database& database);
void scrub_if_due(Database& database);
// Whether what was erased may still lie in unused parts of the file.
bool scrub_is_due(Database& database);

}  // namespace foyer::store
