#include "store/facts.hpp"

#include <algorithm>

#include "journal/chain.hpp"
#include "journal/clock.hpp"
#include "journal/payload.hpp"

namespace foyer::store {

Head head_of(Database& database, std::int64_t origin) {
  Statement statement(database, "SELECT seq, hlc, hash FROM head WHERE origin = ?");
  Head head;
  if (!statement.bind(origin).step()) return head;
  head.seq = statement.integer(0);
  head.hlc = statement.integer(1);
  const Bytes hash = statement.blob(2);
  std::copy_n(hash.begin(), std::min(hash.size(), head.hash.size()), head.hash.begin());
  return head;
}

void write_head(Database& database, std::int64_t origin, const Head& head) {
  database
      .prepared(
          "INSERT INTO head VALUES(?,?,?,?) ON CONFLICT DO UPDATE SET seq=excluded.seq, "
          "hlc=excluded.hlc, hash=excluded.hash")
      .bind(origin)
      .bind(head.seq)
      .bind(head.hlc)
      .bind(Bytes(head.hash))
      .finish();
}

journal::Heads heads_of(Database& database) {
  journal::Heads out;
  Statement heads(database, "SELECT origin, seq FROM head");
  while (heads.step()) out.emplace(heads.integer(0), heads.integer(1));
  return out;
}

void each_fact(Database& database, const std::function<void(const FactRow&)>& visit) {
  const bool has_aside = database.number("PRAGMA user_version") >= 2;
  const std::string aside =
      has_aside ? "EXISTS(SELECT 1 FROM aside a WHERE a.origin = f.origin AND a.seq = f.seq)" : "0";
  Statement facts(database, "SELECT origin, seq, hlc, at, kind, payload, hash, " + aside +
                                " FROM fact f ORDER BY origin, seq");
  while (facts.step()) {
    const std::string_view payload = facts.text(5);
    visit({{facts.integer(0),
            facts.integer(1),
            facts.integer(2),
            {{facts.integer(3)}, journal::read(facts.text(4), payload)}},
           payload,
           facts.blob(6),
           facts.integer(7) != 0});
  }
}

journal::Ledger refolded(Database& database) {
  journal::Ledger ledger;
  each_fact(database, [&](const FactRow& row) {
    if (!row.aside) journal::apply(ledger, row.fact);
  });
  return ledger;
}

Sealed seal(std::int64_t origin, Head& head, const journal::Happening& happening) {
  std::string payload = journal::write(happening.what);
  head.seq += 1;
  head.hlc = journal::tick(head.hlc, happening.at);
  journal::Fact fact{
      origin, head.seq, head.hlc, {happening.at, journal::settled(happening.what, payload)}};
  head.hash = journal::chained(head.hash, fact, payload);
  std::string kind(journal::word(fact.happening.what));
  return {
      {origin, head.seq, head.hlc, happening.at.ms, std::move(kind), std::move(payload), head.hash},
      std::move(fact)};
}

Sealed opened(journal::SealedFact sealed) {
  journal::Fact fact{sealed.origin,
                     sealed.seq,
                     sealed.hlc,
                     {{sealed.at_ms}, journal::read(sealed.kind, sealed.payload)}};
  return {std::move(sealed), std::move(fact)};
}

void write_fact(Database& database, const Sealed& fact) {
  const auto& s = fact.sealed;
  database
      .prepared(
          "INSERT INTO fact VALUES(?,?,?,?,?,?,?) ON CONFLICT DO UPDATE SET hlc=excluded.hlc, "
          "at=excluded.at, kind=excluded.kind, payload=excluded.payload, hash=excluded.hash WHERE "
          "hash <> excluded.hash")
      .bind(s.origin)
      .bind(s.seq)
      .bind(s.hlc)
      .bind(s.at_ms)
      .bind(std::string_view(s.kind))
      .bind(std::string_view(s.payload))
      .bind(Bytes(s.hash))
      .finish();
  if (!fact.aside) return;
  database.prepared("INSERT INTO aside VALUES(?,?) ON CONFLICT DO NOTHING")
      .bind(s.origin)
      .bind(s.seq)
      .finish();
}

void blank(Sealed& fact) {
  fact.sealed.payload = journal::tombstone(journal::digest_of_payload(fact.sealed.payload));
  fact.fact.happening.what = journal::Unknown{fact.sealed.kind, fact.sealed.payload};
}

}  // namespace foyer::store
