#include "store/intake.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "journal/chain.hpp"
#include "journal/clock.hpp"

namespace foyer::store {
namespace {

std::string name_of(const journal::SealedFact& fact) {
  return "Fact " + std::to_string(fact.seq) + " of origin " + std::to_string(fact.origin);
}

bool storable(std::string_view text) {
  return is_utf8(text) && text.find('\0') == std::string_view::npos;
}

// A tombstone says of everything that it was erased, but an erasure is never erased itself.
bool erases_an_erasure(const journal::SealedFact& fact) {
  return fact.kind == "erased" && journal::erased_digest(fact.payload);
}

}  // namespace

void Intake::look_at(const journal::SealedFact& fact) {
  if (closed_.contains(fact.origin)) return;
  if (fact.origin <= 0 || fact.seq <= 0) return refuse(fact, "has no place in any journal");
  const auto [slot, first] = seen_.try_emplace(fact.origin);
  Head& head = slot->second;
  if (first) head = head_of(database_, fact.origin);
  if (fact.seq <= head.seq) {
    if (forked(fact))
      return refuse(fact,
                    "is another here: two files wrote under one origin, and each needs one "
                    "of its own");
    known += 1;
    return;
  }
  if (const auto why = complaint(fact, head)) return refuse(fact, *why);
  accept(fact, head);
}

std::optional<std::string> Intake::complaint(const journal::SealedFact& fact,
                                             const Head& head) const {
  if (fact.origin == own_)
    return "was written here once and is no longer held: this file was set back and must take a "
           "new origin";
  if (fact.seq > head.seq + 1)
    return "came before fact " + std::to_string(head.seq + 1) + ", which is still missing";
  if (fact.payload.size() > most_payload || fact.kind.size() > 64)
    return "is larger than a fact may be";
  if (!storable(fact.payload) || !storable(fact.kind) || fact.kind.empty()) return "is not text";
  if (erases_an_erasure(fact)) return "is an erasure that somebody has blanked";
  if (fact.hlc <= head.hlc) return "is stamped before the fact it follows";
  return {};
}

void Intake::accept(const journal::SealedFact& fact, Head& head) {
  Sealed sealed = opened(fact);
  if (journal::chained(head.hash, sealed.fact, fact.payload) != fact.hash)
    return refuse(fact, "does not follow the facts before it: it, or one of them, was changed");
  sealed.aside = journal::too_far_ahead(fact.hlc, now_);
  if (sealed.aside && early_.insert(fact.origin).second)
    aside.push_back(name_of(fact) +
                    " is stamped more than a day ahead and waits for its time; set the clock of "
                    "the kiosk that wrote it.");
  head = {fact.seq, fact.hlc, fact.hash};
  heads[fact.origin] = head;
  accepted.push_back(std::move(sealed));
}

// The row as held, or as accepted just now.
bool Intake::forked(const journal::SealedFact& fact) const {
  for (const auto& each : accepted)
    if (each.sealed.origin == fact.origin && each.sealed.seq == fact.seq)
      return each.sealed.hash != fact.hash;
  Statement& held = database_.prepared("SELECT hash FROM fact WHERE origin = ? AND seq = ?");
  return held.bind(fact.origin).bind(fact.seq).step() &&
         !std::ranges::equal(held.blob(0), fact.hash);
}

void Intake::refuse(const journal::SealedFact& fact, const std::string& why) {
  closed_.insert(fact.origin);
  refused.push_back(name_of(fact) + " " + why + ".");
}

journal::SealedFact sealed_row(const Statement& row) {
  journal::SealedFact fact{row.integer(0),
                           row.integer(1),
                           row.integer(2),
                           row.integer(3),
                           std::string(row.text(4)),
                           std::string(row.text(5)),
                           {}};
  const Bytes hash = row.blob(6);
  std::copy_n(hash.begin(), std::min(hash.size(), fact.hash.size()), fact.hash.begin());
  return fact;
}

Sealed opened_row(const Statement& row) { return opened(sealed_row(row)); }

void no_longer_aside(Database& database, const journal::SealedFact& fact) {
  database.prepared("DELETE FROM aside WHERE origin = ? AND seq = ?")
      .bind(fact.origin)
      .bind(fact.seq)
      .finish();
}

}  // namespace foyer::store
