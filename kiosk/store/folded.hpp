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
  std::set<journal::Ref> erased;
};
// Those of `refs`, who were erased, go; those of the people `touched` by it change.
void note_erased(Changed& changed, const std::set<journal::Ref>& refs,
                 const std::vector<journal::Ref>& touched);
void note(Changed& changed, const journal::Payload& payload);

// Writes those rows as the ledger has them now.
void write_folded(Database& database, const journal::Ledger& ledger, const Changed& changed);

// All rows of a folded table as the ledger has them, by key.
std::vector<Row> rows_of(const Table& table, const journal::Ledger& ledger);

// The ledger as the table `person` has it; nothing when a row of it cannot be read.
std::optional<journal::Ledger> load_ledger(Database& database);

}  // namespace foyer::store
