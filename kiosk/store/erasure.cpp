#include "store/erasure.hpp"

#include <algorithm>
#include <functional>

#include "journal/chain.hpp"
#include "journal/json_text.hpp"
#include "journal/payload.hpp"

namespace foyer::store {
namespace {

using journal::Ref;

struct Blanked {
  std::int64_t origin = 0;
  std::int64_t seq = 0;
  std::string tombstone;
};

// What a payload in our own hand cannot mention somebody without. One with a backslash may be
// anybody's hand, and is read.
std::vector<std::string> needles(const std::set<Ref>& refs) {
  std::vector<std::string> out;
  for (const auto& ref : refs) journal::put_string(out.emplace_back(), ref);
  return out;
}

bool may_mention(std::string_view payload, const std::vector<std::string>& needles) {
  if (needles.size() > 16 || payload.find('\\') != std::string_view::npos) return true;
  return std::ranges::any_of(needles, [&](const std::string& needle) {
    return payload.find(needle) != std::string_view::npos;
  });
}

bool mentions_any(std::string_view kind, std::string_view payload, const std::set<Ref>& refs) {
  return std::ranges::any_of(journal::mentions(journal::read(kind, payload)),
                             [&](const Ref& ref) { return refs.contains(ref); });
}

// Given a fact's kind and payload, whether it goes.
using Goes = std::function<bool(std::string_view, std::string_view)>;

std::vector<Blanked> to_blank(Database& database, const Goes& goes) {
  std::vector<Blanked> out;
  Statement facts(database, "SELECT origin, seq, kind, payload FROM fact");
  while (facts.step()) {
    const std::string_view payload = facts.text(3);
    if (!journal::erased_digest(payload) && goes(facts.text(2), payload))
      out.push_back({facts.integer(0), facts.integer(1),
                     journal::tombstone(journal::digest_of_payload(payload))});
  }
  return out;
}

void blank_facts(Database& database, const Goes& goes) {
  Statement& update = database.prepared("UPDATE fact SET payload = ? WHERE origin = ? AND seq = ?");
  for (const auto& each : to_blank(database, goes))
    update.bind(std::string_view(each.tombstone)).bind(each.origin).bind(each.seq).finish();
  database.run("DELETE FROM vector");
  database.run("DELETE FROM decision");
  database.run("INSERT INTO meta VALUES('scrub', 1) ON CONFLICT DO NOTHING");
}

// What lies in an address book is left to be taken away there, under a name that tells nothing.
void forget_deliveries(Database& database, const std::string& whose, std::string_view ref) {
  database
      .prepared("DELETE FROM delivery WHERE " + whose +
                " AND (target = 'mail' OR target LIKE 'print%' OR stage NOT IN ('begun', 'sent'))")
      .bind(ref)
      .finish();
  database.prepared("UPDATE delivery SET ref = '', body = '', stage = 'withdraw' WHERE " + whose)
      .bind(ref)
      .finish();
}

constexpr const char* due = "SELECT count(*) FROM meta WHERE key = 'scrub'";

}  // namespace

std::vector<journal::Counts> newly_ended(std::span<const Sealed> facts) {
  std::vector<journal::Counts> out;
  for (const auto& fact : facts)
    if (const auto* ended = std::get_if<journal::Ended>(&fact.fact.happening.what);
        ended && !fact.aside)
      out.push_back(ended->counts);
  return out;
}

std::set<Ref> newly_erased(const journal::Ledger& ledger, std::span<const Sealed> facts) {
  std::set<Ref> out;
  if (ledger.ended) return out;
  for (const auto& fact : facts) {
    const auto* erased = std::get_if<journal::Erased>(&fact.fact.happening.what);
    if (!erased || fact.aside) continue;
    const auto at = ledger.people.find(erased->who);
    if (at == ledger.people.end() || !at->second.erased) out.insert(erased->who);
  }
  return out;
}

void erase_facts(Database& database, const std::set<Ref>& refs) {
  for (const auto& ref : refs) forget_deliveries(database, "ref = ?", ref);
  const auto words = needles(refs);
  blank_facts(database, [&](std::string_view kind, std::string_view payload) {
    return may_mention(payload, words) && mentions_any(kind, payload, refs);
  });
}

void erase_all_facts(Database& database) {
  forget_deliveries(database, "ref <> ?", "");
  blank_facts(database, [](std::string_view kind, std::string_view) {
    return kind != "erased" && kind != "ended";
  });
}

// Pages that SQLite moved cells between may still hold an erased cell in their unused part, so
// secure_delete is not enough: VACUUM writes only what is there.
void scrub(Database& database) {
  try {
    database.run("VACUUM");
    Statement checkpoint(database, "PRAGMA wal_checkpoint(TRUNCATE)");
    if (checkpoint.step() && checkpoint.integer(0) == 0)
      database.run("DELETE FROM meta WHERE key = 'scrub'");
  } catch (const Failure&) {
  }
}

bool scrub_is_due(Database& database) { return database.number(due) != 0; }

void scrub_if_due(Database& database) {
  if (scrub_is_due(database)) scrub(database);
}

}  // namespace foyer::store
