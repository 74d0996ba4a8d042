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
  Statement(database,
            "INSERT INTO head VALUES(?,?,?,?) ON CONFLICT DO UPDATE SET seq=excluded.seq, "
            "hlc=excluded.hlc, hash=excluded.hash")
      .bind(origin)
      .bind(head.seq)
      .bind(head.hlc)
      .bind(Bytes(head.hash))
      .finish();
}

void each_fact(Database& database, const std::function<void(const FactRow&)>& visit) {
  Statement facts(database,
                  "SELECT origin, seq, hlc, at, kind, payload, hash FROM fact "
                  "ORDER BY origin, seq");
  while (facts.step()) {
    const std::string_view payload = facts.text(5);
    visit({{facts.integer(0),
            facts.integer(1),
            facts.integer(2),
            {{facts.integer(3)}, journal::read(facts.text(4), payload)}},
           payload,
           facts.blob(6)});
  }
}

journal::Ledger refolded(Database& database) {
  journal::Ledger ledger;
  each_fact(database, [&](const FactRow& row) { journal::apply(ledger, row.fact); });
  return ledger;
}

Pen::Pen(Database& database, std::int64_t origin, Head head)
    : database_(database),
      insert_(database, "INSERT INTO fact VALUES(?,?,?,?,?,?,?)"),
      origin_(origin),
      head_(head) {}

journal::Fact Pen::write(const journal::Happening& happening) {
  const std::string payload = journal::write(happening.what);
  head_.seq += 1;
  head_.hlc = journal::tick(head_.hlc, happening.at);
  journal::Fact fact{
      origin_, head_.seq, head_.hlc, {happening.at, journal::settled(happening.what, payload)}};
  head_.hash = journal::chained(head_.hash, fact, payload);
  insert_.bind(fact.origin).bind(fact.seq).bind(fact.hlc).bind(happening.at.ms);
  insert_.bind(journal::word(fact.happening.what)).bind(std::string_view(payload));
  insert_.bind(Bytes(head_.hash)).finish();
  return fact;
}

Head Pen::finish() {
  write_head(database_, origin_, head_);
  return head_;
}

}  // namespace foyer::store
