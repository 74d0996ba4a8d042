#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "store/facts.hpp"

namespace foyer::store {

// Looks at facts from elsewhere, one after another, before any is written: each origin's must
// follow what is held, without a gap and with the hash that closes it. After a refusal nothing more
// of that origin is looked at.
class Intake {
 public:
  Intake(Database& database, std::int64_t own, Time now)
      : database_(database), own_(own), now_(now) {}
  void look_at(const journal::SealedFact& fact);

  std::vector<Sealed> accepted;
  std::map<std::int64_t, Head> heads;  // after what was accepted
  std::size_t known = 0;
  std::vector<std::string> refused;  // one sentence an origin
  std::vector<std::string> aside;    // one sentence an origin

 private:
  std::optional<std::string> complaint(const journal::SealedFact& fact, const Head& head) const;
  void accept(const journal::SealedFact& fact, Head& head);
  bool forked(const journal::SealedFact& fact) const;
  void refuse(const journal::SealedFact& fact, const std::string& why);

  Database& database_;
  std::int64_t own_;
  Time now_;
  std::map<std::int64_t, Head> seen_;
  std::set<std::int64_t> closed_;  // origins of which no more is taken
  std::set<std::int64_t> early_;   // origins with facts set aside
};

// A row "origin, seq, hlc, at, kind, payload, hash".
journal::SealedFact sealed_row(const Statement& row);
Sealed opened_row(const Statement& row);
void no_longer_aside(Database& database, const journal::SealedFact& fact);

}  // namespace foyer::store
