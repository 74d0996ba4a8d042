// A kiosk whose journal is in memory: it seals what it writes and takes in only what continues the
// chain, as the store does.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "hub/exchange.hpp"
#include "hub/server.hpp"
#include "journal/chain.hpp"
#include "journal/payload.hpp"

namespace foyer::hub::story {

using journal::Hash;

inline std::int64_t random_origin() {
  std::uint64_t bits = 0;
  randombytes_buf(&bits, sizeof bits);
  return static_cast<std::int64_t>(bits >> 1 | 1);
}

inline Hash hash_of(const Hash& before, const SealedFact& fact) {
  return journal::chained(
      before,
      {fact.origin, fact.seq, fact.hlc, {{fact.at_ms}, journal::read(fact.kind, fact.payload)}},
      fact.payload);
}

class Door {
 public:
  std::map<std::int64_t, std::vector<SealedFact>> facts;
  std::int64_t origin = random_origin();

  void writes(int count, const std::string& what = "arrival") {
    auto& own = facts[origin];
    for (int i = 0; i < count; ++i) {
      const auto seq = static_cast<std::int64_t>(own.size()) + 1;
      SealedFact fact{origin, seq, (evening.ms + seq) << 16, evening.ms + seq, "checked-in",
                      {},     {}};
      fact.payload = R"({"who":")" + what + "-" + std::to_string(seq) + R"("})";
      fact.hash = hash_of(own.empty() ? Hash{} : own.back().hash, fact);
      own.push_back(std::move(fact));
    }
  }
  // The file is put back as it was `count` facts ago.
  void loses(int count) {
    auto& own = facts[origin];
    own.resize(own.size() - static_cast<std::size_t>(count));
  }
  std::vector<SealedFact> all() const {
    std::vector<SealedFact> list;
    for (const auto& [of, chain] : facts) list.insert(list.end(), chain.begin(), chain.end());
    return list;
  }
  Heads heads() const {
    Heads heads;
    for (const auto& [of, chain] : facts)
      if (!chain.empty()) heads[of] = chain.back().seq;
    return heads;
  }
  std::vector<SealedFact> after(const Heads& theirs, std::size_t most) const {
    std::vector<SealedFact> list;
    for (const auto& [of, chain] : facts) {
      const auto at = theirs.find(of);
      const std::int64_t from = at == theirs.end() ? 0 : at->second;
      for (const auto& fact : chain)
        if (fact.seq > from && list.size() < most) list.push_back(fact);
    }
    return list;
  }
  Taken takes(const std::vector<SealedFact>& page) {
    Taken taken;
    for (const auto& fact : page) {
      auto& chain = facts[fact.origin];
      const auto held = static_cast<std::int64_t>(chain.size());
      if (fact.seq <= held) continue;
      const Hash before = chain.empty() ? Hash{} : chain.back().hash;
      if (fact.seq != held + 1 || fact.hash != hash_of(before, fact)) {
        ++taken.refused;
        continue;
      }
      chain.push_back(fact);
      ++taken.added;
    }
    return taken;
  }
  Journal journal() {
    return {[this]() -> Result<Heads> { return heads(); },
            [this]() -> Result<std::int64_t> { return origin; },
            [this](const Heads& theirs, std::size_t most) -> Result<std::vector<SealedFact>> {
              return after(theirs, most);
            },
            [this](std::vector<SealedFact> page) -> Result<Taken> { return takes(page); },
            [this]() -> Status {
              origin = random_origin();
              return Done{};
            }};
  }
  Exchanged exchanges(const Settings& settings, const EventId& event) {
    Hub hub = connected(settings, event);
    auto done = exchange(hub, journal());
    if (!done) FAIL(done.error().what);
    return *done;
  }
};

}  // namespace foyer::hub::story
