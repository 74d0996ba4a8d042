#include "store/audit.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "journal/chain.hpp"
#include "journal/payload.hpp"
#include "store/facts.hpp"
#include "store/folded.hpp"
#include "store/meta.hpp"
#include "store/schema.hpp"

namespace foyer::store {
namespace {

constexpr std::size_t most_problems = 100;

// A read transaction, so that all parts see the same file while a kiosk writes on.
class Look {
 public:
  explicit Look(Database& database) : database_(database) { database_.run("BEGIN"); }
  ~Look() {
    try {
      database_.run("ROLLBACK");
    } catch (const Failure&) {  // nothing was written
    }
  }

 private:
  Database& database_;
};

struct Audit {
  Database& database;
  EventFile::Check result;

  void problem(std::string sentence) {
    if (result.problems.size() < most_problems) result.problems.push_back(std::move(sentence));
    result.ok = false;
  }
};

// Runs one part; a page that cannot be read is a problem like any other.
template <class Part>
void part(Audit& audit, std::string_view what, Part look) {
  try {
    look();
  } catch (const Failure& failure) {
    audit.problem(std::string(what) + " cannot be read: " + failure.what + ".");
  }
}

void check_pages(Audit& audit) {
  Statement check(audit.database, "PRAGMA integrity_check(20)");
  while (check.step())
    if (check.text(0) != "ok")
      audit.problem("SQLite finds the file damaged: " + std::string(check.text(0)) + ".");
}

std::map<std::string, std::string> schema_of(Database& database) {
  std::map<std::string, std::string> out;
  Statement schema(database, "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema");
  while (schema.step()) out.emplace(schema.text(0), schema.text(1));
  return out;
}

void check_schema(Audit& audit) {
  Database model({}, Opening::create);
  migrate(model, audit.database.number("PRAGMA user_version"));
  const auto expected = schema_of(model);
  const auto found = schema_of(audit.database);
  for (const auto& [name, sql] : expected) {
    const auto at = found.find(name);
    if (at == found.end())
      audit.problem("The " + name + " is missing.");
    else if (at->second != sql)
      audit.problem("The " + name + " is not as Foyer made it.");
  }
  for (const auto& [name, sql] : found)
    if (!expected.contains(name)) audit.problem("The " + name + " is not Foyer's.");
}

void check_meta(Audit& audit) {
  if (!read_made(audit.database).keys_sound)
    audit.problem("The keys of the event are missing or cut, so badges cannot be verified.");
  if (read_life(audit.database).origin <= 0)
    audit.problem("The file does not say under which origin it writes.");
}

std::string name_of(const journal::Fact& fact) {
  return "Fact " + std::to_string(fact.seq) + " of origin " + std::to_string(fact.origin);
}

// One origin's facts are followed by their seqs and hashes. After a break the chain is taken up
// again from the hash as stored, so that one break is told once.
class Chains {
 public:
  explicit Chains(Audit& audit) : audit_(audit) {}

  void follow(const FactRow& row) {
    const journal::Fact& fact = row.fact;
    Head& head = heads_[fact.origin];
    if (fact.seq != head.seq + 1)
      audit_.problem(name_of(fact) + " follows fact " + std::to_string(head.seq) +
                     ": facts between them are lost.");
    else if (!std::ranges::equal(journal::chained(head.hash, fact, row.payload), row.hash))
      audit_.problem(name_of(fact) + " (" + std::string(journal::word(fact.happening.what)) +
                     ") was changed after it was written.");
    if (fact.hlc <= head.hlc)
      audit_.problem(name_of(fact) + " is stamped before the fact it follows.");
    head.seq = fact.seq;
    head.hlc = fact.hlc;
    std::copy_n(row.hash.begin(), std::min(row.hash.size(), head.hash.size()), head.hash.begin());
  }

  void check_heads() {
    std::set<std::int64_t> origins;
    Statement heads(audit_.database, "SELECT origin FROM head");
    while (heads.step()) origins.insert(heads.integer(0));
    for (const auto& [origin, head] : heads_) origins.insert(origin);
    for (const auto origin : origins)
      if (head_of(audit_.database, origin) != heads_[origin])
        audit_.problem("The last fact of origin " + std::to_string(origin) +
                       " is not the one its head names.");
  }

 private:
  Audit& audit_;
  std::map<std::int64_t, Head> heads_;
};

journal::Ledger check_facts(Audit& audit) {
  journal::Ledger ledger;
  Chains chains(audit);
  each_fact(audit.database, [&](const FactRow& row) {
    audit.result.facts += 1;
    chains.follow(row);
    if (!row.aside) journal::apply(ledger, row.fact);
  });
  chains.check_heads();
  return ledger;
}

std::string key_of(const Table& table, const Row& row) {
  std::string out;
  for (std::size_t i = 0; i < table.keys; ++i) {
    if (i) out += ", ";
    if (const auto* text = std::get_if<std::string>(&row[i])) out += *text;
  }
  return out;
}

std::vector<Row> stored_rows(Database& database, const Table& table) {
  std::vector<Row> out;
  Statement all(database, "SELECT * FROM " + std::string(table.name));
  while (all.step()) out.push_back(all.row());
  std::ranges::sort(out);
  return out;
}

// What the table `name` should hold, and does, apart from what both have in common.
void check_folded(Audit& audit, const Table& table, const journal::Ledger& ledger) {
  const auto expected = rows_of(table, ledger);
  const auto stored = stored_rows(audit.database, table);
  std::vector<Row> missing, extra;
  std::ranges::set_difference(expected, stored, std::back_inserter(missing));
  std::ranges::set_difference(stored, expected, std::back_inserter(extra));
  std::set<std::string> keys;
  for (const auto* rows : {&missing, &extra})
    for (const auto& row : *rows) keys.insert(key_of(table, row));
  for (const auto& key : keys)
    audit.problem("What the table " + std::string(table.name) + " says of " + key +
                  " is not what the facts say.");
}

}  // namespace

EventFile::Check audit(Database& database) {
  Audit audit{database, {}};
  const Look look(database);
  part(audit, "The file", [&] { check_pages(audit); });
  part(audit, "The list of tables", [&] { check_schema(audit); });
  part(audit, "The event's own record", [&] { check_meta(audit); });
  part(audit, "The journal", [&] {
    const auto ledger = check_facts(audit);
    if (read_ended(audit.database) != ledger.ended)
      audit.problem("Whether the event was ended is not what the facts say.");
    // What an older Foyer folded is folded anew when the file is next opened for writing.
    if (audit.database.number("PRAGMA user_version") < newest_version) return;
    for (const Table* table : tables::folded)
      part(audit, "The table " + std::string(table->name),
           [&] { check_folded(audit, *table, ledger); });
  });
  return std::move(audit.result);
}

}  // namespace foyer::store
