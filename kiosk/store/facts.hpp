#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "journal/fold.hpp"
#include "store/sqlite.hpp"

namespace foyer::store {

// The end of one origin's chain.
struct Head {
  std::int64_t seq = 0;
  std::int64_t hlc = 0;
  journal::Hash hash{};
  bool operator==(const Head&) const = default;
};

Head head_of(Database& database, std::int64_t origin);
void write_head(Database& database, std::int64_t origin, const Head& head);

// A row of the table `fact`.
struct FactRow {
  journal::Fact fact;
  std::string_view payload;
  Bytes hash;
};

// Every fact, by origin and seq; what a row points into lives for that one call.
void each_fact(Database& database, const std::function<void(const FactRow&)>& visit);

// The room as the facts alone have it.
journal::Ledger refolded(Database& database);

// The facts of one origin, written one after another from `head` on.
class Pen {
 public:
  Pen(Database& database, std::int64_t origin, Head head);
  // Gives the fact as it will be read again.
  journal::Fact write(const journal::Happening& happening);
  // Writes the head down too.
  Head finish();

 private:
  Database& database_;
  Statement insert_;
  std::int64_t origin_;
  Head head_;
};

}  // namespace foyer::store
