#include "support/evening.hpp"

using namespace foyer;
using namespace foyer::app;
using namespace foyer::test;

namespace {
Evening an_evening() {
  return Evening({guest("Ana Lima").offers("tax returns").needs("a shop lease"),
                  guest("Ben Okoro").needs("tax returns").offers("shop leases").willing().here(),
                  guest("Eve Oduya").likes("bread").willing().here()});
}
}  // namespace

// Touched chips and switches are written down at once; half-typed words are dropped.
TEST_CASE("the list's own words come as chips, and a touch changes them") {
  auto evening = an_evening();
  evening.scan("Ana Lima");
  CHECK(evening.page<Profile>().offers.front() == Chip{"tax returns", true, {}});
  evening.tap(TouchChip{Question::give, 0}).tap(TouchChip{Question::give, 1});
  CHECK(evening.person("Ana Lima").attendee.profile.offers ==
        std::vector<std::string>{evening.page<Profile>().offers[1].words});
  CHECK(evening.person("Ana Lima").attendee.profile.needs ==
        std::vector<std::string>{"a shop lease"});
}

TEST_CASE("my own words become a chip that is on") {
  auto evening = an_evening();
  evening.scan("Ana Lima").tap(WriteOwn{Question::need}).type("  a baker ").tap(FinishTyping{});
  CHECK(evening.page<Profile>().needs.front() == Chip{"a baker", true, {}});
  CHECK(evening.person("Ana Lima").attendee.profile.needs.front() == "a baker");
}

TEST_CASE("words half typed are dropped") {
  auto evening = an_evening();
  evening.scan("Ana Lima").tap(WriteOwn{Question::need}).type("a bak").tap(Leave{});
  CHECK(evening.count<journal::ProfileChanged>() == 0);
}

TEST_CASE("eighty characters are enough") {
  auto evening = an_evening();
  evening.scan("Ana Lima").tap(WriteOwn{Question::give}).type(std::string(100, 'a'));
  CHECK(evening.page<Profile>().typing->typed.size() == 80);
}

// One tap confirms what their words seem to be about, another takes it back; it is written down.
TEST_CASE("the likely fields of what they wrote are chips, confirmed by one tap") {
  auto evening = an_evening();
  evening.scan("Ana Lima");
  const auto field = [&] {
    const auto& chips = evening.page<Profile>().offers;
    return static_cast<std::size_t>(std::ranges::find(chips, "tax", &Chip::field) - chips.begin());
  };
  REQUIRE(field() < evening.page<Profile>().offers.size());
  CHECK(evening.page<Profile>().offers[field()] == Chip{"Tax and accounts", false, "tax"});
  evening.tap(TouchChip{Question::give, field()});
  CHECK(evening.page<Profile>().offers[field()].on);
  CHECK(evening.person("Ana Lima").attendee.profile.fields ==
        std::vector<people::OfField>{{"tax returns", "tax", false}});
  evening.tap(TouchChip{Question::give, field()});
  CHECK_FALSE(evening.page<Profile>().offers[field()].on);
  CHECK(evening.person("Ana Lima").attendee.profile.fields.empty());
}

TEST_CASE("a field goes with its words, and comes with new ones") {
  auto evening = an_evening();
  evening.scan("Ana Lima").tap(TouchChip{Question::give, 0});
  CHECK(std::ranges::find(evening.page<Profile>().offers, "tax", &Chip::field) ==
        evening.page<Profile>().offers.end());
  evening.tap(WriteOwn{Question::need}).type("a plumber").tap(FinishTyping{});
  CHECK(std::ranges::find(evening.page<Profile>().needs, "plumbing", &Chip::field) !=
        evening.page<Profile>().needs.end());
}

// Everything is off until they said yes, and nobody is suggested who did not.
TEST_CASE("suggestions are for those who said yes") {
  auto evening = an_evening();
  evening.scan("Ana Lima").tap(WhomToMeet{});
  CHECK(evening.shows<OptedOut>());
  evening.tap(ChangeConsent{});
  const auto& page = evening.page<Suggestions>();
  REQUIRE_FALSE(page.people.empty());
  CHECK(page.people.front().who == "ben-okoro");
  CHECK(evening.person("Ana Lima").attendee.consent.suggest);
}

TEST_CASE("a consent is written down with the touch, and taken back with the next") {
  auto evening = an_evening();
  evening.scan("Ana Lima").tap(TouchConsent{Ask::mail});
  CHECK(evening.person("Ana Lima").attendee.consent == people::Consent{false, false, true});
  evening.tap(TouchConsent{Ask::mail});
  CHECK(evening.person("Ana Lima").attendee.consent == people::Consent{});
}

TEST_CASE("someone else is somebody new, and the passed one does not come back") {
  auto evening = an_evening();
  evening.scan("Ana Lima").tap(TouchConsent{Ask::suggest}).tap(WhomToMeet{});
  const auto first = evening.page<Suggestions>().people.front().who;
  evening.tap(OpenSuggestion{0}).tap(SomeoneElse{});
  CHECK(evening.person("Ana Lima").passed.count(first) == 1);
  const auto& people =
      evening.shows<Opened>() ? evening.page<Opened>().people : evening.page<Suggestions>().people;
  for (const auto& one : people) CHECK(one.who != first);
}

TEST_CASE("alone in the room, the page says that it is early") {
  Evening evening({guest("Ana Lima").willing()});
  evening.scan("Ana Lima").tap(WhomToMeet{});
  CHECK(evening.page<Suggestions>().people.empty());
  CHECK(evening.page<Suggestions>().asked);
}
