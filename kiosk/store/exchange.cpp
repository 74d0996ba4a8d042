#include "store/exchange.hpp"

#include "store/intake.hpp"

namespace foyer::store {

std::vector<journal::SealedFact> facts_after(Database& database, const journal::Heads& theirs,
                                             std::size_t most) {
  std::vector<journal::SealedFact> out;
  Statement& facts = database.prepared(
      "SELECT origin, seq, hlc, at, kind, payload, hash FROM fact "
      "WHERE origin = ? AND seq > ? AND seq <= ? ORDER BY seq LIMIT ?");
  for (const auto& [origin, head] : heads_of(database)) {
    const auto at = theirs.find(origin);
    const std::int64_t after = at == theirs.end() ? 0 : at->second;
    if (after >= head || out.size() >= most) continue;
    facts.reset();
    facts.bind(origin).bind(after).bind(head).bind(static_cast<std::int64_t>(most - out.size()));
    while (facts.step()) out.push_back(sealed_row(facts));
  }
  facts.reset();
  return out;
}

}  // namespace foyer::store
