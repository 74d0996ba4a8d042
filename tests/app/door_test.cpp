// What a door asks beyond a badge.
#include "badge/blank.hpp"
#include "support/evening.hpp"

using namespace foyer;
using namespace foyer::app;
using namespace foyer::test;

namespace {

Guest in_order(std::string name, std::string order) {
  auto person = guest(std::move(name)).person();
  person.attendee.order = std::move(order);
  return Guest(person);
}

std::vector<Guest> a_family() {
  return {in_order("Ana Lima", "O-1"), in_order("Ben Lima", "O-1"), in_order("Cem Lima", "O-1"),
          guest("Dee Ek")};
}

}  // namespace

// One scan for a family, after a look at who is meant; nobody is let in by somebody's name alone.
TEST_CASE("one of an order brings in the others, or comes alone") {
  Evening all(a_family());
  all.scan("Ana Lima");
  CHECK(all.page<Together>().others == std::vector<Ref>{"ben-lima", "cem-lima"});
  CHECK(all.written().empty());
  all.tap(AllOfUs{});
  CHECK(all.page<Profile>().who == "ana-lima");
  CHECK(all.count<journal::CheckedIn>() == 3);
  CHECK(all.person("Cem Lima").presence.here);

  Evening one(a_family());
  one.scan("Ben Lima").tap(OnlyMe{});
  CHECK(one.page<Profile>().who == "ben-lima");
  CHECK(one.count<journal::CheckedIn>() == 1);

  Evening named(a_family());
  named.tap(FindName{}).type("ana lima").tap(PickFound{0});
  CHECK(named.shows<Profile>());
  CHECK(named.count<journal::CheckedIn>() == 1);
}

TEST_CASE("nobody who is here already is brought in again") {
  Evening evening(a_family());
  evening.scan("Ana Lima").tap(OnlyMe{}).tap(Leave{}).wait(10 * second_ms);
  evening.scan("Ben Lima");
  CHECK(evening.page<Together>().others == std::vector<Ref>{"cem-lima"});
  evening.tap(AllOfUs{}).tap(Leave{}).wait(10 * second_ms);
  CHECK(evening.scan("Dee Ek").shows<Profile>());
  CHECK(evening.count<journal::CheckedIn>() == 4);
}

// The kiosk asks; it never sends a guest away for an answer.
TEST_CASE("questions are asked once each, and each may be left out") {
  checkin::Rules rules;
  rules.questions = {{"Lunch?", {"fish", "beans"}}, {"Car?", {"yes", "no"}}};
  Evening evening({guest("Ana Lima"), guest("Ben Okoro")}, rules);
  evening.scan("Ana Lima");
  CHECK(evening.page<DoorQuestion>().which == 0);
  CHECK(evening.person("Ana Lima").presence.here);
  evening.tap(ChooseAnswer{9});
  CHECK(evening.page<DoorQuestion>().which == 0);
  evening.tap(ChooseAnswer{1});
  CHECK(evening.page<DoorQuestion>().which == 1);
  CHECK(evening.tap(SkipQuestion{}).shows<Profile>());
  CHECK(evening.person("Ana Lima").answers ==
        std::map<std::string, std::string>{{"Lunch?", "beans"}});
  evening.tap(Leave{}).wait(10 * second_ms).happens(journal::CheckedOut{"ana-lima"});
  evening.scan("Ana Lima");
  CHECK(evening.page<DoorQuestion>().which == 1);
  evening.tap(Leave{}).wait(10 * second_ms).happens(journal::Answered{"ben-okoro", "Car?", "no"});
  evening.scan("Ben Okoro").tap(Back{});
  CHECK(evening.shows<Profile>());
}

TEST_CASE("a rule of the door is told as it is, and no name stays") {
  checkin::Rules rules;
  rules.hours = checkin::Hours{20 * 60, 23 * 60};
  Evening early({guest("Ana Lima")}, rules);
  CHECK(std::holds_alternative<checkin::TooEarly>(early.scan("Ana Lima").page<NotNow>().why));
  CHECK_FALSE(early.state().visit.guest);
  CHECK(early.written().empty());
  CHECK(early.wait(21 * second_ms).shows<Attract>());

  rules = {};
  rules.room = 1;
  Evening full({guest("Ana Lima").here(), guest("Ben Okoro")}, rules);
  CHECK(full.scan("Ben Okoro").shows<Full>());
  CHECK(full.written().empty());
}

TEST_CASE("a door out writes the check-out down, and says goodbye then") {
  checkin::Rules rules;
  rules.exit = true;
  Evening evening({guest("Ana Lima").here()}, rules);
  evening.scan("Ana Lima");
  CHECK(evening.page<Goodbye>().first == "Ana");
  CHECK(evening.written() == std::vector<journal::Payload>{journal::CheckedOut{"ana-lima"}});
  CHECK_FALSE(evening.person("Ana Lima").presence.here);
  CHECK_FALSE(evening.state().visit.guest);
}

TEST_CASE("at closing everybody who is still here is checked out, once") {
  checkin::Rules rules;
  rules.hours = checkin::Hours{17 * 60, 19 * 60};
  rules.empties = true;
  Evening evening({guest("Ana Lima").here(), guest("Ben Okoro").here(), guest("Cem Li")}, rules);
  evening.wait_waking(59 * minute_ms);
  CHECK(evening.written().empty());
  evening.wait_waking(2 * minute_ms);
  CHECK(evening.count<journal::CheckedOut>() == 2);
  CHECK_FALSE(evening.person("Ana Lima").presence.here);
  evening.wait_waking(3 * hour_ms);
  CHECK(evening.count<journal::CheckedOut>() == 2);
}

TEST_CASE("a guest on no list comes in with a name, where the organiser allows it") {
  Evening shut({guest("Ana Lima")});
  CHECK(shut.tap(StartWalkIn{}).shows<Attract>());

  checkin::Rules rules;
  rules.walk_in = true;
  Evening evening({guest("Ana Lima")}, rules);
  evening.hear(PrinterSaid{PrinterReady{0, 40}});
  evening.tap(StartWalkIn{}).tap(FinishTyping{});
  CHECK(evening.shows<WalkIn>());
  evening.type(" Zoe Quill ").tap(FinishTyping{});
  const Ref who = evening.page<Profile>().who;
  const auto& zoe = *evening.state().room->find(who);
  CHECK(zoe.attendee.name.full == "Zoe Quill");
  CHECK(zoe.presence.here);
  CHECK_FALSE(people::badge_code(zoe).empty());
  CHECK_FALSE(zoe.attendee.consent.suggest);
  CHECK(evening.printed() == std::vector<PrintBadge>{{who, false}});
  evening.tap(TouchChip{Question::give, 0}).tap(TouchChip{Question::need, 0});
  evening.tap(TouchConsent{Ask::suggest}).tap(WhomToMeet{});
  CHECK(evening.shows<Suggestions>());
  CHECK(evening.state().room->find(who)->attendee.profile.offers.size() == 1);
}

// "Tied to a walk-in by one scan": the badge comes first, and is theirs with their name.
TEST_CASE("a blank badge is tied to whoever holds it up") {
  checkin::Rules rules;
  rules.walk_in = true;
  Evening evening({guest("Ana Lima")}, rules);
  const auto code = badge::blank(Evening::key, 3);
  evening.scan_text(code);
  CHECK(evening.page<WalkIn>().badge == code);
  evening.type("Zoe").tap(FinishTyping{});
  const Ref who = evening.page<Profile>().who;
  CHECK(people::badge_code(*evening.state().room->find(who)) == code);
  evening.tap(Leave{}).wait(10 * second_ms).scan_text(code);
  CHECK(evening.page<WelcomeBack>().who == who);

  Evening shut({guest("Ana Lima")});
  CHECK(shut.scan_text(code).shows<UnknownBadge>());
}

TEST_CASE("walk-ins wait, too, when the room is full or the door shut") {
  checkin::Rules rules;
  rules.walk_in = true;
  rules.room = 1;
  Evening full({guest("Ana Lima").here()}, rules);
  CHECK(full.tap(StartWalkIn{}).shows<Full>());
  rules.room.reset();
  rules.hours = checkin::Hours{20 * 60, 23 * 60};
  Evening early({guest("Ana Lima")}, rules);
  CHECK(early.tap(StartWalkIn{}).shows<NotNow>());
}

// What the notices say of other systems' tickets is followed from then on.
TEST_CASE("a ticket that is revoked elsewhere is refused here") {
  auto person = guest("Ana Lima").person();
  person.attendee.list_code = "secret-1";
  Evening evening({Guest(person)});
  evening.happens(journal::Announced{"tickets/revoked", "secret-1\n"});
  evening.scan_text("secret-1");
  CHECK(evening.page<Replaced>().what == checkin::Withdrawn::ticket);
  CHECK(evening.wait(21 * second_ms).scan("Ana Lima").shows<Profile>());
}
