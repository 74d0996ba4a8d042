#include "app/at_desk.hpp"

using namespace foyer;
using namespace foyer::app;
using namespace foyer::test;

namespace {

template <class Fact>
Fact last(const Evening& evening) {
  const auto& all = evening.written();
  for (auto at = all.rbegin(); at != all.rend(); ++at)
    if (const auto* fact = std::get_if<Fact>(&*at)) return *fact;
  FAIL("nothing of that kind was written");
  return {};
}

}  // namespace

TEST_CASE("the desk lies behind the hosts' PIN, and knows whose it was") {
  auto evening = an_evening();
  CHECK(evening.tap(OpenDesk{}).shows<Attract>());
  CHECK(desk(evening.at_desk()).host == "Mina");
}

TEST_CASE("the desk locks after three minutes without a touch") {
  auto evening = an_evening();
  evening.at_desk();
  CHECK(evening.wait_waking(179 * second_ms).shows<Desk>());
  CHECK(evening.wait_waking(second_ms).shows<Attract>());
}

// Every deed stands in the journal with the host's name, and is taken back by one touch.
TEST_CASE("a deed says who did it, and can be undone") {
  const auto deed = GENERATE(Deed::check_out, Deed::undo_check_in, Deed::going);
  auto evening = an_evening();
  evening.at_desk();
  const auto before = evening.person("Ana Lima");
  ask(evening, DeskDo{deed, ref_of("Ana Lima")});
  CHECK(last<journal::StaffActed>(evening).host == "Mina");
  CHECK(last<journal::StaffActed>(evening).who == ref_of("Ana Lima"));
  CHECK_FALSE(evening.person("Ana Lima") == before);
  REQUIRE(desk(evening).undo);
  ask(evening, DeskUndo{});
  CHECK(evening.person("Ana Lima").presence.here == before.presence.here);
  CHECK(evening.person("Ana Lima").hosting == before.hosting);
  CHECK(last<journal::StaffActed>(evening).what == "undo");
}

TEST_CASE("the way back is offered for twenty seconds") {
  auto evening = an_evening();
  ask(evening.at_desk(), DeskDo{Deed::check_out, ref_of("Ana Lima")});
  CHECK(desk(evening.wait_waking(19 * second_ms)).undo);
  CHECK_FALSE(desk(evening.wait_waking(second_ms)).undo);
}

// A badge that is lost is refused everywhere; the new one is let in.
TEST_CASE("a new badge stops the old one, after a second touch") {
  auto evening = an_evening();
  evening.at_desk();
  ask(evening, DeskDo{Deed::new_badge, ref_of("Cem Li")});
  CHECK(evening.count<journal::BadgeRevoked>() == 0);
  ask(evening, DeskSure{true});
  const auto& badges = evening.person("Cem Li").badges;
  REQUIRE(badges.size() == 2);
  CHECK((badges[0].revoked != badges[1].revoked));
  CHECK(people::badge_code(evening.person("Cem Li")) ==
        badge::issue(Evening::key, ref_of("Cem Li"), 2));
}

TEST_CASE("what was asked first can be left") {
  auto evening = an_evening();
  ask(evening.at_desk(), DeskDo{Deed::revoke, ref_of("Cem Li")});
  ask(evening, DeskSure{false});
  CHECK(evening.count<journal::BadgeRevoked>() == 0);
}

TEST_CASE("a person is found by any part of their name, however short") {
  auto evening = an_evening();
  ask(evening.at_desk(), DeskFind{}).type("li");
  REQUIRE(std::holds_alternative<DeskSearch>(desk(evening).form));
  const auto found = std::get<DeskSearch>(desk(evening).form).found;
  REQUIRE(found.size() == 2);
  ask(evening, DeskOpen{found.front()});
  CHECK(desk(evening).person == found.front());
  CHECK(std::holds_alternative<std::monostate>(desk(evening).form));
}

TEST_CASE("a badge held up at the desk opens its guest's card") {
  auto evening = an_evening();
  evening.at_desk().scan("Ben Okoro");
  CHECK(desk(evening).person == ref_of("Ben Okoro"));
  evening.scan_text("nonsense");
  CHECK_FALSE(desk(evening).told.empty());
}

TEST_CASE("a walk-in is on the list, has a badge and is in, by name alone") {
  auto evening = an_evening();
  ask(evening.at_desk(), DeskWelcome{}).type("dora").tap(FinishTyping{});
  CHECK(evening.count<journal::CheckedIn>() == 1);
  const auto* dora = evening.state().room->find(*desk(evening).person);
  REQUIRE(dora);
  CHECK(dora->attendee.name.full == "Dora");
  CHECK(dora->presence.here);
  CHECK_FALSE(people::badge_code(*dora).empty());
  CHECK_FALSE(dora->attendee.consent.suggest);
}

TEST_CASE("a walk-in without a name, or with the name of somebody here, is asked for more") {
  auto evening = an_evening();
  ask(evening.at_desk(), DeskWelcome{}).tap(AtDesk(DeskSave{}));
  CHECK_FALSE(desk(evening).told.empty());
  ask(evening, DeskWrite{Draft::name}).type("ana lima").tap(AtDesk(DeskSave{}));
  CHECK_FALSE(desk(evening).told.empty());
  CHECK(evening.count<journal::Registered>() == 0);
}

// Only what a host changed is written, so that a guest's own change elsewhere stands.
TEST_CASE("a guest's words are changed, and only those") {
  auto evening = an_evening();
  ask(evening.at_desk(), DeskOpen{ref_of("Ana Lima")});
  ask(evening, DeskChange{});
  ask(evening, DeskWrite{Draft::offer}).type("baking bread").tap(FinishTyping{});
  ask(evening, DeskSave{});
  CHECK(last<journal::ProfileChanged>(evening).profile.offers.back() == "baking bread");
  CHECK(evening.count<journal::ConsentChanged>() == 0);
  ask(evening, DeskUndo{});
  const auto offers = evening.person("Ana Lima").attendee.profile.offers;
  CHECK(std::find(offers.begin(), offers.end(), "baking bread") == offers.end());
}

TEST_CASE("two hosts change one guest, and neither writes over the other") {
  auto evening = an_evening();
  ask(evening.at_desk(), DeskOpen{ref_of("Ana Lima")});
  ask(evening, DeskChange{});
  ask(evening, DeskWrite{Draft::need}).type("a plumber").tap(FinishTyping{});
  auto elsewhere = evening.person("Ana Lima").attendee.profile;
  elsewhere.offers = {"sourdough"};
  evening.happened(journal::ProfileChanged{ref_of("Ana Lima"), elsewhere});
  evening.happened(journal::ConsentChanged{ref_of("Ana Lima"), {false, true, false}});
  ask(evening, DeskSave{});
  const auto& ana = evening.person("Ana Lima").attendee;
  CHECK(ana.profile.offers == std::vector<std::string>{"sourdough"});
  CHECK(ana.profile.needs.back() == "a plumber");
  CHECK(ana.consent == people::Consent{false, true, false});
}

TEST_CASE("the hub vanishes while a host writes, and nothing typed is lost") {
  auto evening = an_evening();
  ask(evening.at_desk(), DeskOpen{ref_of("Ana Lima")});
  ask(evening, DeskChange{});
  ask(evening, DeskWrite{Draft::offer}).type("baking br");
  evening.hear(HubLost{"The hub does not answer."}).wait(30 * second_ms);
  evening.happened(journal::CheckedOut{ref_of("Ben Okoro")});
  evening.hear(HubMet{evening.now()});
  CHECK(desk(evening).draft == "baking br");
  evening.type("ead").tap(FinishTyping{});
  ask(evening, DeskSave{});
  CHECK(evening.person("Ana Lima").attendee.profile.offers.back() == "baking bread");
}

TEST_CASE("an introduction that was made becomes a fact") {
  auto evening = an_evening();
  ask(evening.at_desk(), DeskIntroduced{ref_of("Ana Lima"), ref_of("Ben Okoro")});
  CHECK(evening.person("Ana Lima").introduced.at(0).other == ref_of("Ben Okoro"));
}

// A desk that is no kiosk has no door for guests: it begins, and ends, at the PIN.
TEST_CASE("an organiser's laptop shows no kiosk") {
  Settings settings;
  settings.desk = true;
  settings.pin = true;
  auto state = app::opened(std::make_shared<const people::Room>(), settings, opening);
  CHECK(std::holds_alternative<HostPin>(state.screen));
  state = app::update(std::move(state), {opening + hour_ms, News(Tick{})}).state;
  CHECK(std::holds_alternative<HostPin>(state.screen));
  settings.pin = false;
  state = app::opened(std::make_shared<const people::Room>(), settings, opening);
  CHECK(std::holds_alternative<Desk>(state.screen));
}
