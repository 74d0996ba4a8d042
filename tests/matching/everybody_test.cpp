#include <map>
#include <random>
#include <set>

#include "base/text.hpp"
#include "matching/matcher.hpp"
#include "support/catch.hpp"
#include "support/people.hpp"

using namespace foyer;
using matching::Matcher;
using test::Guest;
using test::guest;
using test::room_of;

namespace {

const std::vector<std::string> things = {"tax returns",
                                         "web sites",
                                         "roof repairs",
                                         "guitar lessons",
                                         "wedding cakes",
                                         "bike repairs",
                                         "Spanish lessons",
                                         "translations",
                                         "photography",
                                         "legal advice",
                                         "garden design",
                                         "first aid course",
                                         "sourdough bread",
                                         "chess",
                                         "🎉",
                                         "the of and",
                                         "",
                                         "日本語の先生",
                                         "Übersetzungen",
                                         "**x** {t} {p}"};

class Lot {
 public:
  explicit Lot(unsigned seed) : engine_(seed) {}
  std::size_t below(std::size_t n) { return engine_() % n; }
  bool once_in(std::size_t n) { return below(n) == 0; }
  const std::string& thing() { return things[below(things.size())]; }

 private:
  std::mt19937 engine_;
};

Guest anybody(Lot& lot, std::size_t number, std::size_t crowd) {
  Guest one = guest("G" + std::to_string(number));
  for (std::size_t i = lot.below(3); i > 0; --i) one.offers(lot.thing());
  for (std::size_t i = lot.below(3); i > 0; --i) one.needs(lot.thing());
  if (lot.once_in(3)) one.opens(lot.thing());
  if (lot.once_in(2)) one.likes(lot.thing());
  if (lot.once_in(2)) one.from("Org " + std::to_string(lot.below(6)));
  if (!lot.once_in(4)) one.willing();
  if (!lot.once_in(4)) one.here();
  if (lot.once_in(5)) one.first_time();
  for (std::size_t i = lot.below(4); i > 0; --i) one.knows("G" + std::to_string(lot.below(crowd)));
  if (lot.once_in(4)) one.met("G" + std::to_string(lot.below(crowd)));
  if (lot.once_in(4)) one.passed("G" + std::to_string(lot.below(crowd)));
  if (lot.once_in(3))
    one.was_shown({.who = "g" + std::to_string(lot.below(crowd)),
                   .kind = people::Kind::topic,
                   .with = {},
                   .evidence = {},
                   .back = {},
                   .reason = "shown before",
                   .details = {},
                   .question = {}});
  return one;
}

std::vector<Guest> crowd(unsigned seed, std::size_t size) {
  Lot lot(seed);
  std::vector<Guest> guests;
  for (std::size_t i = 0; i < size; ++i) guests.push_back(anybody(lot, i, size));
  return guests;
}

// The rule itself, written a second time.
bool suitable(const people::Person& me, const people::Person& them) {
  const auto& mine = me.attendee;
  const auto& theirs = them.attendee;
  return mine.ref != theirs.ref && mine.consent.suggest && theirs.consent.suggest &&
         me.presence.here && them.presence.here && people::strangers(me, them) &&
         (mine.organisation.empty() || mine.organisation != theirs.organisation) &&
         !me.passed.contains(theirs.ref);
}

bool anyone_suitable(const people::Room& room, const people::Person& me) {
  return std::ranges::any_of(room.people, [&](const auto& them) { return suitable(me, *them); });
}

bool knows(const people::Person& me, const people::Person& them) {
  return std::ranges::count(me.attendee.knows, them.attendee.ref) > 0 ||
         std::ranges::find(me.met, them.attendee.ref, &people::Meeting::other) != me.met.end();
}

// The rule of bridges: both known to the go-between, both suitable for each other.
bool may_bring_together(const people::Room& room, const people::Person& me,
                        const people::Suggestion& bridge) {
  const auto &giver = *room.find(bridge.with.at(0)), &needer = *room.find(bridge.with.at(1));
  return knows(me, giver) && knows(me, needer) && suitable(giver, needer) &&
         suitable(needer, giver) && (bridge.who == bridge.with[0] || bridge.who == bridge.with[1]);
}

void check_list(const people::Room& room, const people::Person& me,
                const std::vector<people::Suggestion>& list) {
  CHECK(list.size() <= 3);
  CHECK(list.empty() == !anyone_suitable(room, me));
  std::set<people::Ref> whom;
  for (const auto& each : list) {
    CAPTURE(each.who, each.reason);
    const people::Person* them = room.find(each.who);
    REQUIRE(them);
    const bool bridge = each.kind == people::Kind::bridge;
    if (bridge)
      CHECK(may_bring_together(room, me, each));
    else
      CHECK(suitable(me, *them));
    CHECK(whom.insert(each.who).second);
    CHECK_FALSE(each.reason.empty());
    CHECK(is_utf8(each.reason));
    if (each.reason == "shown before") continue;
    CHECK_FALSE(each.question.empty());
    CHECK(each.reason.find(" **.") == std::string::npos);
    CHECK(each.reason.find("****") == std::string::npos);
    CHECK(length_utf8(people::plain(each.reason)) <= 150);
  }
  for (const auto& shown : me.shown)
    if (const auto* them = room.find(shown.who); them && suitable(me, *them))
      CHECK(whom.contains(shown.who));
}

}  // namespace

// In any room, alone or together: nobody who may not be suggested, nobody left out who need not be,
// what was shown stays.
TEST_CASE("rooms of every sort") {
  for (const unsigned seed : {1U, 2U, 3U, 5U, 8U, 13U, 21U, 34U}) {
    INFO("seed " << seed);
    const auto room = room_of(crowd(seed, 5 + seed));
    Matcher matcher;
    for (const auto& person : room.people) {
      CAPTURE(person->attendee.ref);
      const auto list = matcher.suggest(room, person->attendee.ref);
      check_list(room, *person, list);
    }
    for (const auto& [ref, list] : matcher.suggest_all(room)) {
      CAPTURE(ref);
      check_list(room, *room.find(ref), list);
    }
  }
}

// The same room gives the same answer, in whatever order its people are named and whatever the
// matcher saw before.
TEST_CASE("the answer depends on the room alone") {
  for (const unsigned seed : {4U, 6U, 9U}) {
    INFO("seed " << seed);
    auto guests = crowd(seed, 40);
    const auto room = room_of(guests);
    Matcher seasoned;
    seasoned.suggest_all(room_of(crowd(seed + 100, 25)));
    std::shuffle(guests.begin(), guests.end(), std::mt19937(seed));
    const auto once = Matcher().suggest_all(room);
    CHECK(once == Matcher().suggest_all(room_of(guests)));
    CHECK(once == seasoned.suggest_all(room));
    for (const auto& [ref, list] : once)
      CHECK(seasoned.suggest(room, ref) == Matcher().suggest(room, ref));
  }
}

// Where many could help one and one could help many, nobody is sent to everybody.
TEST_CASE("no one is named by all") {
  std::vector<Guest> guests;
  guests.push_back(guest("Star").offers("tax returns").here().willing());
  for (int i = 0; i < 30; ++i)
    guests.push_back(
        guest("N" + std::to_string(i)).needs("tax returns").likes("chess").here().willing());
  std::map<people::Ref, int> named;
  for (const auto& [ref, list] : Matcher().suggest_all(room_of(guests))) {
    CHECK_FALSE(list.empty());
    CHECK(list.size() <= 3);
    for (const auto& each : list) ++named[each.who];
  }
  for (const auto& [ref, times] : named) {
    CAPTURE(ref);
    CHECK(times <= 3);
  }
}

// Rooms at the edge of what happens.
TEST_CASE("odd rooms") {
  const auto everybody = [](const std::vector<Guest>& guests) {
    return Matcher().suggest_all(room_of(guests));
  };
  SECTION("nobody, and one alone") {
    CHECK(everybody({}).empty());
    const auto alone = everybody({guest("Ana").offers("tax").here().willing()});
    REQUIRE(alone.size() == 1);
    CHECK(alone[0].second.empty());
  }
  std::vector<Guest> guests;
  SECTION("everyone wrote the same") {
    for (int i = 0; i < 40; ++i)
      guests.push_back(
          guest("G" + std::to_string(i)).offers("tax").needs("tax").likes("tax").here().willing());
    for (const auto& [ref, list] : everybody(guests)) CHECK(list.size() == 3);
  }
  SECTION("everyone is of one organisation") {
    for (int i = 0; i < 10; ++i)
      guests.push_back(guest("G" + std::to_string(i)).offers("tax").from("One").here().willing());
    for (const auto& [ref, list] : everybody(guests)) CHECK(list.empty());
  }
  SECTION("everyone knows everyone") {
    for (int i = 0; i < 20; ++i) {
      guests.push_back(guest("G" + std::to_string(i)).offers("tax").needs("tax").here().willing());
      for (int j = 0; j < i; ++j) guests.back().knows("G" + std::to_string(j));
    }
    for (const auto& [ref, list] : everybody(guests)) CHECK(list.empty());
  }
  SECTION("all but one are unwilling") {
    for (int i = 0; i < 10; ++i)
      guests.push_back(guest("G" + std::to_string(i)).offers("tax").needs("tax").here());
    guests[3].willing();
    const auto told = everybody(guests);
    REQUIRE(told.size() == 1);
    CHECK(told[0].second.empty());
  }
  SECTION("two, who fit and who do not") {
    const auto fit = everybody({guest("Ana").needs("tax returns").here().willing(),
                                guest("Dev").offers("tax returns").here().willing()});
    REQUIRE(fit.size() == 2);
    REQUIRE(fit[0].second.size() == 1);
    CHECK(fit[0].second[0].kind == people::Kind::receive);
    CHECK(fit[1].second.at(0).kind == people::Kind::give);
    for (const auto& [ref, list] :
         everybody({guest("Ana").needs("tax returns").here().willing(),
                    guest("Dev").offers("wedding cakes").here().willing()}))
      CHECK(list.size() == 1);  // company, and no invented help
  }
  SECTION("nobody has a need") {
    for (std::size_t i = 0; i < 20; ++i)
      guests.push_back(guest("G" + std::to_string(i)).offers(things[i % 12]).here().willing());
    for (const auto& [ref, list] : everybody(guests)) {
      CHECK_FALSE(list.empty());
      for (const auto& each : list) CHECK(each.evidence.need.empty());
    }
  }
  SECTION("nothing but emoji, or words that say nothing") {
    for (const std::string text : {"🎉🎉 🦄", "the and of to a"}) {
      guests.clear();
      for (int i = 0; i < 12; ++i)
        guests.push_back(
            guest("G" + std::to_string(i)).offers(text).needs(text).likes(text).here().willing());
      for (const auto& [ref, list] : everybody(guests)) {
        CHECK_FALSE(list.empty());
        for (const auto& each : list) CHECK(is_utf8(each.reason));
      }
    }
  }
  SECTION("the same words as everyone, beside two who are different") {
    for (int i = 0; i < 30; ++i)
      guests.push_back(guest("G" + std::to_string(i)).offers("tax").needs("tax").here().willing());
    guests.push_back(guest("Zoe").needs("slate roof repairs").here().willing());
    guests.push_back(guest("Yan").offers("roof repairs, slate").here().willing());
    for (const auto& [ref, list] : everybody(guests))
      if (ref == "zoe") {
        REQUIRE_FALSE(list.empty());
        CHECK(list[0].who == "yan");
      }
  }
  SECTION("profiles without end, without words, without form") {
    std::string endless;
    while (endless.size() < 100000) endless += "tax returns and bicycle repairs ";
    guests = {guest("A").offers(endless).needs(endless).here().willing(),
              guest("B").offers("tax returns").needs("🎉🎉🎉").here().willing(),
              guest("C").offers("the and of").needs("\xff\xfe\xfa").here().willing(),
              guest(std::string(500, 'x')).likes(std::string(100000, 'y')).here().willing()};
    for (const auto& [ref, list] : everybody(guests)) {
      CHECK_FALSE(list.empty());
      for (const auto& each : list) {
        CHECK(each.reason.size() < 400);
        CHECK(each.details.size() < 1600);
        CHECK(is_utf8(each.details));
      }
    }
  }
}
