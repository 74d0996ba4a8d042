#include <functional>
#include <set>

#include "journal/history.hpp"
#include "journal/payload.hpp"

using namespace foyer;
using namespace foyer::journal;
using namespace foyer::journal::history;

namespace {

// Eight kiosks that hear of each other, or do not; small, so that thousands fit in a test.
std::vector<Fact> eight_kiosks(Dice& dice) {
  const std::vector<Ref> refs = {"Ana", "Ben", "Cleo"};
  std::vector<Kiosk> kiosks;
  for (int i = 0; i < 8; ++i) kiosks.push_back({100 + i});
  for (int i = 0, n = 4 + dice.below(16); i < n; ++i) {
    auto& kiosk = kiosks[static_cast<std::size_t>(dice.below(8))];
    if (dice.one_in(4)) kiosk.hears(dice.pick(kiosks));
    kiosk.says(any_payload(dice, refs), evening + dice.below(3) * minute_ms);
  }
  return all_of(kiosks);
}

using Fold = std::function<Ledger(const std::vector<Fact>&)>;

// A subset first, then everything in any order, some of it twice.
std::vector<Fact> some_arrival(Dice& dice, const std::vector<Fact>& facts) {
  std::vector<Fact> out;
  for (const auto& fact : facts)
    if (dice.one_in(3)) out.push_back(fact);
  auto rest = facts;
  dice.shuffle(rest);
  out.insert(out.end(), rest.begin(), rest.end());
  return out;
}

bool converges(const Fold& fold, const std::vector<Fact>& facts, std::uint32_t seed) {
  Dice dice(seed);
  const Ledger expected = fold(facts);
  for (int i = 0; i < 2; ++i)
    if (fold(some_arrival(dice, facts)) != expected) return false;
  return true;
}

// Fails for some order of arrival out of many.
bool fails(const Fold& fold, const std::vector<Fact>& facts) {
  for (std::uint32_t seed = 1; seed <= 30; ++seed)
    if (!converges(fold, facts, seed)) return true;
  return false;
}

// Takes facts out as long as what is left still fails: no single fact of the result can be spared.
std::vector<Fact> shrunk(const Fold& fold, std::vector<Fact> facts) {
  for (std::size_t i = 0; i < facts.size();) {
    auto fewer = facts;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
    if (fails(fold, fewer)) {
      facts = std::move(fewer);
      i = 0;
    } else {
      ++i;
    }
  }
  return facts;
}

std::string told(const std::vector<Fact>& facts) {
  std::string out;
  for (const auto& fact : facts)
    out += "(" + std::to_string(fact.origin) + ", " + std::to_string(fact.seq) + ") hlc " +
           std::to_string(fact.hlc) + " " + std::string(word(fact.happening.what)) + " " +
           write(fact.happening.what) + "\n";
  return out;
}

}  // namespace

// Any order, any repetition, any subset first: the same ledger, the same room, for 10,000 histories
// of eight kiosks and all kinds of facts.
TEST_CASE("ten thousand histories of eight kiosks converge") {
  const Fold fold = [](const std::vector<Fact>& facts) { return folded(facts); };
  std::set<std::string> kinds;
  for (std::uint32_t seed = 1; seed <= 10'000; ++seed) {
    Dice dice(seed);
    const auto facts = eight_kiosks(dice);
    for (const auto& fact : facts) kinds.insert(std::string(word(fact.happening.what)));
    if (converges(fold, facts, seed)) continue;
    INFO("seed " << seed << ", shrunk to\n" << told(shrunk(fold, facts)));
    FAIL("two orders of arrival gave two rooms");
  }
  CHECK(kinds.size() == std::variant_size_v<Payload>);
}

// A kiosk that had blanked somebody's facts before it passed them on gives the same room.
TEST_CASE("blanked facts give the same room as erased ones") {
  for (std::uint32_t seed = 20'001; seed <= 22'000; ++seed) {
    INFO("seed " << seed);
    Dice dice(seed);
    auto facts = eight_kiosks(dice);
    const Ledger expected = folded(facts);
    auto blanked = facts;
    for (auto& fact : blanked)
      if (touches_erased(expected, fact.happening.what))
        fact.happening.what = Unknown{std::string(word(fact.happening.what)), "{}"};
    dice.shuffle(blanked);
    REQUIRE(folded(blanked) == expected);
  }
}

// The shrinking finds the few facts that a broken fold stumbles over: here one that believes
// whatever profile came last.
TEST_CASE("a failing history is shrunk to a minimal one") {
  const Fold broken = [](const std::vector<Fact>& facts) {
    Ledger ledger = folded(facts);
    for (const auto& fact : facts)
      if (const auto* said = std::get_if<ProfileChanged>(&fact.happening.what))
        if (auto at = ledger.people.find(said->who);
            at != ledger.people.end() && !at->second.erased)
          at->second.profile = {stamp(fact), said->profile};
    return ledger;
  };
  int found = 0;
  for (std::uint32_t seed = 1; found < 5; ++seed) {
    REQUIRE(seed < 500);
    Dice dice(seed);
    const auto facts = eight_kiosks(dice);
    if (!fails(broken, facts)) continue;
    ++found;
    const auto minimal = shrunk(broken, facts);
    INFO(told(minimal));
    REQUIRE(minimal.size() == 2);
    const auto* first = std::get_if<ProfileChanged>(&minimal[0].happening.what);
    const auto* second = std::get_if<ProfileChanged>(&minimal[1].happening.what);
    REQUIRE(first);
    REQUIRE(second);
    CHECK(first->who == second->who);
  }
}
