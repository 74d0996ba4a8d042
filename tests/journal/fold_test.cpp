#include "journal/fold.hpp"

#include "journal/history.hpp"
#include "people/digest.hpp"

using namespace foyer;
using namespace foyer::journal;
using namespace foyer::journal::history;

namespace {

// A kiosk that has these people on its list.
Kiosk kiosk_with(std::vector<Ref> refs) {
  Kiosk kiosk;
  for (const auto& ref : refs) kiosk.says(Registered{guest(ref)}, "17:00");
  return kiosk;
}

const people::Person& person_in(const people::Room& room, const Ref& ref) {
  const auto* found = room.find(ref);
  REQUIRE(found);
  return *found;
}

}  // namespace

// Any order and any repetition of the same facts give the same ledger and the same room.
TEST_CASE("folding is commutative and idempotent") {
  for (std::uint32_t seed = 1; seed <= 2500; ++seed) {
    INFO("seed " << seed);
    Dice dice(seed);
    auto facts = all_of(any_history(dice));
    const Ledger expected = folded(facts);

    auto shuffled = facts;
    for (int i = 0, n = dice.below(20); i < n; ++i) shuffled.push_back(dice.pick(facts));
    dice.shuffle(shuffled);
    Ledger ledger;
    people::Room room = to_room({}, ledger);
    for (const auto& fact : shuffled) room = refreshed(room, ledger, apply(ledger, fact));

    REQUIRE(ledger == expected);
    REQUIRE(same(room, to_room({}, expected)));
  }
}

// A part first and then everything is the same as everything.
TEST_CASE("a prefix may be folded before the whole") {
  for (std::uint32_t seed = 5001; seed <= 5500; ++seed) {
    INFO("seed " << seed);
    Dice dice(seed);
    const auto facts = all_of(any_history(dice));
    Ledger ledger;
    for (int i = 0, n = dice.below(static_cast<int>(facts.size())); i < n; ++i)
      apply(ledger, facts[static_cast<std::size_t>(i)]);
    for (const auto& fact : facts) apply(ledger, fact);
    REQUIRE(ledger == folded(facts));
  }
}

// A record is the same after it was written and read.
TEST_CASE("records survive being written") {
  for (std::uint32_t seed = 9001; seed <= 9300; ++seed) {
    INFO("seed " << seed);
    Dice dice(seed);
    for (const auto& [ref, record] : folded(all_of(any_history(dice))).people) {
      const auto again = read_record(write_record(record));
      REQUIRE(again.has_value());
      REQUIRE(*again == record);
    }
  }
}

// The newest row of the list counts, and its digest tells an unchanged import.
TEST_CASE("the last row of the list counts") {
  Kiosk kiosk = kiosk_with({"Ana"});
  auto row = guest("Ana");
  row.organisation = "Harbour Choir";
  kiosk.says(Registered{row}, "17:30");
  const auto room = room_of({kiosk});
  CHECK(person_in(room, "Ana").attendee == row);
  CHECK(person_in(room, "Ana").list_digest == people::digest(row));
}

// A guest's own words and consents stand before the list's, whatever their clocks.
TEST_CASE("a guest's own words outlast a later list") {
  Kiosk kiosk{1};
  kiosk.says(ProfileChanged{"Ana", {{"baking"}, {}, {}, {}}}, "18:00");
  kiosk.says(ConsentChanged{"Ana", {true, false, true}}, "18:00");
  auto row = guest("Ana");
  row.profile.offers = {"accounting"};
  row.consent.hosts = true;
  kiosk.says(Registered{row}, "19:00");

  const auto room = room_of({kiosk});

  CHECK(person_in(room, "Ana").attendee.profile.offers == std::vector<std::string>{"baking"});
  CHECK(person_in(room, "Ana").attendee.consent == people::Consent{true, false, true});
  CHECK(person_in(room, "Ana").list_digest == people::digest(row));
}

// A withdrawal at a kiosk that had heard of the grant counts, although its own clock is behind.
TEST_CASE("a consent withdrawn later is withdrawn although the clock is slow") {
  Kiosk fast{1}, slow{2};
  fast.says(Registered{guest("Ana")}, "17:00");
  fast.says(ConsentChanged{"Ana", {true, false, false}}, "19:00");
  slow.hears(fast);
  slow.says(ConsentChanged{"Ana", {false, false, false}}, "18:05");
  CHECK_FALSE(person_in(room_of({slow, fast}), "Ana").attendee.consent.suggest);
}

// Facts about somebody whom no list has named yet wait for the list.
TEST_CASE("facts before the registration take effect with it") {
  Kiosk kiosk = kiosk_with({"Ben"});
  kiosk.says(CheckedIn{"Ana"}, "18:01");
  kiosk.says(Met{"Ana", "Ben"}, "18:10");
  kiosk.says(Promised{"p1", "Ben", "Ana", "Ben will call Ana."}, "18:11");
  CHECK(room_of({kiosk}).find("Ana") == nullptr);
  CHECK(person_in(room_of({kiosk}), "Ben").met.empty());

  kiosk.says(Registered{guest("Ana")}, "18:30");

  const auto room = room_of({kiosk});
  CHECK(person_in(room, "Ana").presence.here);
  CHECK(person_in(room, "Ben").met == std::vector<people::Meeting>{{"Ana", at("18:10")}});
  CHECK(person_in(room, "Ana").promises.size() == 1);
  CHECK(person_in(room, "Ben").promises == person_in(room, "Ana").promises);
}

// first_in is the earliest check-in that was not taken back.
TEST_CASE("presence follows the scans at the door") {
  Kiosk kiosk = kiosk_with({"Ana"});
  const auto presence = [&] { return person_in(room_of({kiosk}), "Ana").presence; };
  CHECK(presence() == people::Presence{});

  kiosk.says(CheckedIn{"Ana"}, "18:02");
  CHECK(presence() == people::Presence{true, at("18:02"), {}});
  kiosk.says(CheckInUndone{"Ana"}, "18:03");
  CHECK(presence() == people::Presence{});
  kiosk.says(CheckedIn{"Ana"}, "18:04");
  kiosk.says(CheckedOut{"Ana"}, "19:00");
  CHECK(presence() == people::Presence{false, at("18:04"), at("19:00")});
  kiosk.says(CheckedIn{"Ana"}, "19:10");
  CHECK(presence() == people::Presence{true, at("18:04"), at("19:00")});
  kiosk.says(CheckInUndone{"Ana"}, "19:11");
  CHECK(presence() == people::Presence{false, at("18:04"), at("19:00")});
}

// Two kiosks that did not hear of each other both check the same badge in: one stay, both kept.
TEST_CASE("a second door is kept as a conflict") {
  Kiosk north{1}, south{2};
  north.says(Registered{guest("Ana")}, "17:00");
  north.says(CheckedIn{"Ana"}, "18:02");
  south.says(CheckedIn{"Ana"}, "18:04");
  const Ledger ledger = folded(all_of({south, north}));

  CHECK(person(ledger, "Ana")->presence == people::Presence{true, at("18:02"), {}});
  const auto seen = also_seen(ledger.people.at("Ana"));
  REQUIRE(seen.size() == 1);
  CHECK(seen.front().at == at("18:04"));
  CHECK(seen.front().stamp.origin == 2);

  south.says(CheckInUndone{"Ana"}, "18:05");
  CHECK_FALSE(person_in(room_of({north, south}), "Ana").presence.here);
}

// A kiosk an hour fast checks somebody in, a right one checks them out: they are out.
TEST_CASE("a fast clock does not keep anybody in the room") {
  Kiosk fast{1}, right{2};
  fast.says(Registered{guest("Ana")}, "17:00");
  fast.says(CheckedIn{"Ana"}, "19:02");
  right.hears(fast);
  right.says(CheckedOut{"Ana"}, "18:30");
  CHECK_FALSE(person_in(room_of({right, fast}), "Ana").presence.here);
}

// The last word on two people counts, whoever is named first; nobody meets themselves.
TEST_CASE("meetings are of pairs") {
  Kiosk kiosk = kiosk_with({"Ana", "Ben"});
  kiosk.says(Met{"Ana", "Ana"}, "18:00");
  CHECK(person_in(room_of({kiosk}), "Ana").met.empty());
  kiosk.says(Met{"Ana", "Ben"}, "18:10");
  kiosk.says(MetUndone{"Ben", "Ana"}, "18:11");
  CHECK(person_in(room_of({kiosk}), "Ana").met.empty());
  kiosk.says(Met{"Ben", "Ana"}, "18:20");
  CHECK(person_in(room_of({kiosk}), "Ana").met ==
        std::vector<people::Meeting>{{"Ben", at("18:20")}});
  CHECK(person_in(room_of({kiosk}), "Ben").met ==
        std::vector<people::Meeting>{{"Ana", at("18:20")}});
}

// A revocation counts from its clock on, also when it arrives before the issue.
TEST_CASE("a lost badge stays revoked and a new one takes its place") {
  Kiosk kiosk = kiosk_with({"Ana"});
  const auto issue = kiosk.says(BadgeIssued{"Ana", "B-1", {1, true}}, "17:00");
  const auto revoke = kiosk.says(BadgeRevoked{"Ana", "B-1"}, "18:00");
  kiosk.says(BadgeIssued{"Ana", "B-2", {5, false}}, "18:01");

  const auto room = room_of({kiosk});
  const auto& ana = person_in(room, "Ana");
  CHECK(ana.badges == std::vector<people::Badge>{{"B-1", true}, {"B-2", false}});
  CHECK(people::badge_code(ana) == "B-2");
  CHECK(ana.mark == people::Mark{5, false});
  CHECK(room.find_code("B-1") == &ana);
  CHECK(folded({kiosk.facts[0], revoke, issue}) == folded({kiosk.facts[0], issue, revoke}));
}

// Suggestions stand in the order in which they were shown last, each once.
TEST_CASE("what was shown again moves to the end") {
  Kiosk kiosk = kiosk_with({"Ana"});
  people::Suggestion ben, cleo;
  ben.who = "Ben";
  cleo.who = "Cleo";
  kiosk.says(Suggested{"Ana", {ben, cleo}}, "18:00");
  kiosk.says(Suggested{"Ana", {ben}}, "18:30");
  kiosk.says(Passed{"Ana", "Cleo"}, "18:31");
  const auto room = room_of({kiosk});
  CHECK(person_in(room, "Ana").shown == std::vector<people::Suggestion>{cleo, ben});
  CHECK(person_in(room, "Ana").passed == std::set<Ref>{"Cleo"});
}

// A room shares with the one before it whatever did not change.
TEST_CASE("a check-in makes one new person and no new index") {
  Kiosk kiosk = kiosk_with({"Ana", "Ben"});
  Ledger ledger = folded(kiosk.facts);
  const auto before = to_room({}, ledger);
  const auto after =
      refreshed(before, ledger, apply(ledger, kiosk.says(CheckedIn{"Ben"}, "18:00")));
  CHECK(after.people[0] == before.people[0]);
  CHECK(after.people[1] != before.people[1]);
  CHECK(after.by_ref == before.by_ref);
  CHECK(after.by_code == before.by_code);
  CHECK_FALSE(before.find("Ben")->presence.here);
  CHECK(after.find("Ben")->presence.here);
}

// When the event is ended nobody is left, whatever else arrives, and the largest counts stand.
TEST_CASE("an ended event holds nobody, and its counts") {
  Kiosk north{1}, south{2};
  north.says(Registered{guest("Ana")}, "17:00");
  south.says(Ended{{3, 2, 1, 0}}, "16:00");
  north.says(CheckedIn{"Ana"}, "18:00");
  north.says(Erased{"Ana"}, "18:01");
  north.says(Ended{{2, 4, 0, 0}}, "19:00");
  for (const auto& kiosks : {std::vector{north, south}, std::vector{south, north}}) {
    const Ledger ledger = folded(all_of(kiosks));
    CHECK(ledger.people.empty());
    CHECK(ledger.ended == Counts{3, 4, 1, 0});
    CHECK(touches_erased(ledger, Unknown{"danced", "{}"}));
    CHECK_FALSE(touches_erased(ledger, Erased{"Ben"}));
    CHECK(to_room({}, ledger).people.empty());
  }
}

// The last word on a promise counts, whoever of the two says it and at whichever kiosk.
TEST_CASE("a promise is kept when one of the two says so") {
  Kiosk kiosk = kiosk_with({"Ana", "Ben"});
  kiosk.says(Promised{"p1", "Ana", "Ben", "Ana will lend Ben a ladder."}, "19:00");
  kiosk.says(PromiseTicked{"p1", "Ana", "Ben", people::Outcome::not_kept}, "20:00");
  kiosk.says(PromiseTicked{"p1", "Ana", "Ben", people::Outcome::kept}, "21:00");
  const auto room = to_room({}, folded(kiosk.facts));
  for (const Ref who : {"Ana", "Ben"}) {
    CAPTURE(who);
    REQUIRE(person_in(room, who).promises.size() == 1);
    CHECK(person_in(room, who).promises[0].outcome == people::Outcome::kept);
  }
}

// Who asked for a host, who is on the way, and what hosts did stands with the guests.
TEST_CASE("hosts' deeds are folded") {
  Kiosk kiosk = kiosk_with({"Ana", "Ben"});
  kiosk.says(HostAsked{"Ana"}, "19:00");
  kiosk.says(HostGoing{"Ana", "Mina"}, "19:01");
  kiosk.says(Introduced{"Ana", "Ben", "Mina"}, "19:05");
  kiosk.says(Printed{"Ben", "B-1", "Front door"}, "19:06");
  kiosk.says(Answered{"Ben", "Vegetarian?", "yes"}, "19:07");
  kiosk.says(Announced{"message", "Dinner is served."}, "19:08");
  auto room = to_room({}, folded(kiosk.facts));
  CHECK(person_in(room, "Ana").hosting.asked);
  CHECK(person_in(room, "Ana").hosting.host == "Mina");
  CHECK(person_in(room, "Ben").introduced.at(0).other == "Ana");
  CHECK(person_in(room, "Ben").printed.at(0).printer == "Front door");
  CHECK(person_in(room, "Ben").answers.at("Vegetarian?") == "yes");
  CHECK(room.board.at("message") == "Dinner is served.");

  kiosk.says(HostGoing{"Ana", ""}, "19:09");
  kiosk.says(Announced{"message", ""}, "19:10");
  room = to_room({}, folded(kiosk.facts));
  CHECK(person_in(room, "Ana").hosting.host.empty());
  CHECK(room.board.empty());
}
