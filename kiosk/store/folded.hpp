#pragma once
#include <set>
#include <tuple>
#include <vector>

#include "journal/fold.hpp"
#include "store/schema.hpp"

namespace foyer::store {

// Which rows of the folded tables some facts have changed.
struct Changed {
  std::set<journal::Ref> people;
  std::set<std::pair<std::string, journal::Ref>> badges;                   // code, ref
  std::set<std::pair<journal::Ref, journal::Ref>> met;                     // the lesser first
  std::set<std::tuple<std::string, journal::Ref, journal::Ref>> promises;  // id, from, to
  std::set<std::string> board;                                              // topics
  std::set<journal::Ref> erased;
  bool ended = false;  // everybody goes
};
// Those of `refs`, who were erased, go; those of the people `touched` by it change.
void note_erased(Changed& changed, const std::set<journal::Ref>& refs,
                 const std::vector<journal::Ref>& touched);
void note(Changed& changed, const journal::Payload& payload);

// Writes those rows as the ledger has them now.
void write_folded(Database& database, const journal::Ledger& ledger, const Changed& changed);

// The table `person`, all of it.
void write_people_anew(Database& database, const journal::Ledger& ledger);

// All rows of a folded table as the ledger has them, by key.
std::vector<Row> rows_of(const Table& table, const journal::Ledger& ledger);

// What is left of an event that was ended; nothing when it was not.
std::optional<journal::Counts> read_ended(Database& database);

// The ledger as the tables have it; nothing when a row of `person` cannot be read.
std::optional<journal::Ledger> load_ledger(Database& database);

}  // namespace foyer::store
