#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "journal/fold.hpp"
#include "journal/sealed.hpp"
#include "store/sqlite.hpp"

namespace foyer::store {

// The largest payload a fact may have, in bytes; the hub's limit too.
inline constexpr std::size_t most_payload = 256 * 1024;

// The end of one origin's chain.
struct Head {
  std::int64_t seq = 0;
  std::int64_t hlc = 0;
  journal::Hash hash{};
  bool operator==(const Head&) const = default;
};

Head head_of(Database& database, std::int64_t origin);
void write_head(Database& database, std::int64_t origin, const Head& head);
journal::Heads heads_of(Database& database);

// A row of the table `fact`.
struct FactRow {
  journal::Fact fact;
  std::string_view payload;
  Bytes hash;
  bool aside = false;  // not folded yet
};

// Every fact, by origin and seq; what a row points into lives for that one call.
void each_fact(Database& database, const std::function<void(const FactRow&)>& visit);

// The room as the facts alone have it.
journal::Ledger refolded(Database& database);

// A fact with its payload both as written and as understood.
struct Sealed {
  journal::SealedFact sealed;
  journal::Fact fact;
  bool aside = false;
};

// The happening as the next fact of `origin` after `head`, which moves on. `fact` is what will be
// read again.
Sealed seal(std::int64_t origin, Head& head, const journal::Happening& happening);

// What came from elsewhere, with its payload read.
Sealed opened(journal::SealedFact sealed);

// A row that is there already, beyond a hole that repairing left, is kept unless it is another.
void write_fact(Database& database, const Sealed& fact);

// A tombstone in place of the payload, here and in `fact`.
void blank(Sealed& fact);

}  // namespace foyer::store
