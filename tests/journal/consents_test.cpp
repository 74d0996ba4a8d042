#include "journal/consents.hpp"

#include <set>

#include "journal/history.hpp"

using namespace foyer;
using namespace foyer::journal;
using namespace foyer::journal::history;

namespace {

// A kiosk as it is: it folds what it hears of, and its words say what it knew.
struct Door {
  Kiosk kiosk;
  Ledger ledger{};
  std::vector<Fact> held{};

  Fact says(const people::Consent& consent, Time when) {
    const auto payload = informed(ledger, ConsentChanged{"Ana", consent, {}});
    held.push_back(kiosk.says(payload, when));
    apply(ledger, held.back());
    return held.back();
  }
  void hears(const Door& other) {
    kiosk.hears(other.kiosk);
    for (const auto& fact : other.held) {
      if (std::ranges::find(held, fact) == held.end()) held.push_back(fact);
      apply(ledger, fact);
    }
  }
  people::Consent allowed() const { return journal::allowed(*ledger.people.at("Ana").consent); }
};

constexpr people::Consent yes{true, false, false}, no{false, false, false};

// What everybody said, and for each word what its kiosk held when it was said.
struct Told {
  Fact fact;
  std::vector<Fact> before;
};

// The rule, word for word: allowed when somebody spoke, and every no was known to a later yes.
bool ought(const std::vector<Told>& all, bool people::Consent::*field) {
  const auto value = [&](const Told& told) {
    return std::get<ConsentChanged>(told.fact.happening.what).consent.*field;
  };
  const auto answered = [&](const Told& withdrawal) {
    return std::ranges::any_of(all, [&](const Told& grant) {
      return value(grant) && std::ranges::find(grant.before, withdrawal.fact) != grant.before.end();
    });
  };
  return !all.empty() &&
         std::ranges::all_of(all, [&](const Told& told) { return value(told) || answered(told); });
}

std::vector<Told> any_words(Dice& dice, std::vector<Door>& doors) {
  std::vector<Told> out;
  for (int i = 0, n = 2 + dice.below(12); i < n; ++i) {
    Door& door = doors[static_cast<std::size_t>(dice.below(static_cast<int>(doors.size())))];
    if (dice.one_in(2)) door.hears(dice.pick(doors));
    const auto before = door.held;
    const people::Consent consent{dice.one_in(2), dice.one_in(2), dice.one_in(2)};
    out.push_back({door.says(consent, evening + dice.below(60) * minute_ms), before});
  }
  return out;
}

}  // namespace

// A clock that runs an hour ahead makes a yes no stronger than a no it had not heard of.
TEST_CASE("a withdrawal beats every yes that did not know of it") {
  Door north{{1}}, south{{2}};
  north.says(yes, at("18:00"));
  south.hears(north);
  south.says(no, at("18:05"));
  north.says(yes, at("19:00"));
  north.hears(south);
  CHECK(north.allowed() == no);

  SECTION("and stands until somebody who knew of it says yes") {
    north.says(yes, at("18:10"));
    CHECK(north.allowed() == yes);
    south.hears(north);
    CHECK(south.allowed() == yes);
  }
  SECTION("also when the yes comes from a third door that knew only the other yes") {
    Door west{{3}};
    Door early{{1}};
    early.says(yes, at("18:00"));
    west.hears(early);
    west.says(yes, at("20:00"));
    north.hears(west);
    CHECK(north.allowed() == no);
  }
}

// Four doors that hear of each other, or do not, with clocks of their own, in any order of arrival:
// what is allowed is what the rule says.
TEST_CASE("ten thousand histories of yes and no follow the rule") {
  int withheld = 0;
  for (std::uint32_t seed = 1; seed <= 10'000; ++seed) {
    INFO("seed " << seed);
    Dice dice(seed);
    std::vector<Door> doors;
    for (int i = 0; i < 4; ++i) doors.push_back({{100 + i}});
    const auto told = any_words(dice, doors);
    std::vector<Fact> facts;
    for (const auto& each : told) facts.push_back(each.fact);
    dice.shuffle(facts);
    const auto consent = allowed(*folded(facts).people.at("Ana").consent);
    for (const auto field :
         {&people::Consent::suggest, &people::Consent::hosts, &people::Consent::mail}) {
      REQUIRE(consent.*field == ought(told, field));
      withheld += !(consent.*field);
    }
  }
  CHECK(withheld > 1000);
  CHECK(withheld < 29'000);
}
