#include <map>
#include <random>
#include <set>

#include "matching/matcher.hpp"
#include "support/catch.hpp"
#include "support/people.hpp"

using namespace foyer;
using matching::Matcher;
using people::Kind;
using test::Guest;
using test::guest;
using test::room_of;

namespace {

const std::vector<std::string> crafts = {"tax returns",     "web sites",       "roof repairs",
                                         "guitar lessons",  "wedding cakes",   "bike repairs",
                                         "Spanish lessons", "photography",     "legal advice",
                                         "garden design",   "sourdough bread", "chess"};

// People who come one by one, and what each was shown, as the kiosk writes it down.
class Door {
 public:
  explicit Door(std::vector<Guest> guests) {
    for (const Guest& each : guests) people_.emplace(each.ref(), each.person());
  }
  std::vector<matching::Told> comes(const people::Ref& who) {
    people_.at(who).presence.here = true;
    return looks(who);
  }
  std::vector<matching::Told> looks(const people::Ref& who) {
    auto told = matcher_.arrive(room(), who);
    for (const auto& [whom, list] : told) people_.at(whom).shown = list;
    return told;
  }
  void leaves(const people::Ref& who) { people_.at(who).presence.here = false; }
  people::Room room() const {
    std::vector<people::Person> all;
    for (const auto& [ref, person] : people_) all.push_back(person);
    return people::make_room({}, std::move(all));
  }
  const people::Person& operator[](const people::Ref& who) const { return people_.at(who); }
  const std::map<people::Ref, people::Person>& people() const { return people_; }

 private:
  std::map<people::Ref, people::Person> people_;
  Matcher matcher_;
};

std::vector<Guest> strangers(unsigned seed, int count) {
  std::mt19937 engine(seed);
  std::vector<Guest> all;
  for (int i = 0; i < count; ++i) {
    all.push_back(guest("P" + std::to_string(i)));
    for (int j = 0; j < 2; ++j) {
      all.back().offers(crafts[engine() % crafts.size()]);
      all.back().needs(crafts[engine() % crafts.size()]);
    }
    if (engine() % 8 != 0) all.back().willing();
    if (engine() % 3 == 0) all.back().knows("P" + std::to_string(engine() % count));
  }
  return all;
}

bool names(const people::Person& person, const people::Ref& who) {
  return std::ranges::find(person.shown, who, &people::Suggestion::who) != person.shown.end();
}

}  // namespace

// While people come one by one: what was shown stays, who is told of somebody is told to them, and
// nobody is in more than three lists.
TEST_CASE("people arrive") {
  for (const unsigned seed : {3U, 17U, 29U}) {
    INFO("seed " << seed);
    const auto guests = strangers(seed, 40);
    Door door(guests);
    int willing = 0, told = 0;
    for (const Guest& each : guests) {
      const auto before = door.people();
      const auto changed = door.comes(each.ref());
      if (!each.person().attendee.consent.suggest) {
        CHECK(changed.empty());
        continue;
      }
      ++willing;
      told += !changed.front().second.empty();
      CHECK(changed.front().second.size() <= 3);
      for (const auto& [ref, was] : before)
        for (const auto& held : was.shown) CHECK(std::ranges::count(door[ref].shown, held) == 1);
    }
    CHECK(told >= willing - 2);  // the first can be told of nobody; hardly anybody else
    std::map<people::Ref, int> lists;
    for (const auto& [ref, person] : door.people()) {
      CAPTURE(ref);
      CHECK(person.shown.size() <= 3);
      for (const auto& each : person.shown) {
        ++lists[each.who];
        if (each.kind != Kind::circle && each.kind != Kind::bridge)
          CHECK(names(door[each.who], ref));
      }
    }
    for (const auto& [ref, times] : lists) CHECK(times <= 4);  // three, and a bridge's name
  }
}

// Monotone under arrival: whoever comes, nobody loses a suggestion, nobody who had somebody has
// nobody, and no need that somebody was named for is without them again.
TEST_CASE("nobody loses by who comes") {
  struct Reached {
    std::size_t served = 0, told = 0;
    std::set<std::pair<people::Ref, std::string>> needs;
  };
  const auto reached = [](const Door& door) {
    Reached now;
    for (const auto& [ref, person] : door.people()) {
      now.served += !person.shown.empty();
      now.told += person.shown.size();
      for (const auto& each : person.shown) {
        if (each.kind == Kind::receive) now.needs.emplace(ref, each.evidence.need);
        if (each.kind == Kind::exchange) now.needs.emplace(ref, each.back.need);
      }
    }
    return now;
  };
  for (const unsigned seed : {7U, 19U, 31U, 43U}) {
    INFO("seed " << seed);
    const auto guests = strangers(seed, 30);
    Door door(guests);
    Reached before;
    for (const Guest& each : guests) {
      door.comes(each.ref());
      const Reached now = reached(door);
      CHECK(now.served >= before.served);
      CHECK(now.told >= before.told);
      CHECK(std::ranges::includes(now.needs, before.needs));
      before = now;
    }
    CHECK(before.needs.size() > 5);
  }
}

// A place is kept for who comes later, and filled for who looks again.
TEST_CASE("the last place is kept") {
  Door door({guest("A").offers("tax returns").willing(), guest("B").needs("tax returns").willing(),
             guest("C").needs("tax returns").willing(), guest("D").needs("tax returns").willing()});
  for (const auto* who : {"b", "c", "d"}) door.comes(who);
  const auto first = door.comes("a").front().second;
  CHECK(first.size() == 2);
  const auto again = door.looks("a").front().second;
  REQUIRE(again.size() == 3);
  CHECK(again[0] == first[0]);
  CHECK(again[1] == first[1]);
}

// Who leaves makes room; it is filled when the other looks again.
TEST_CASE("departures free places") {
  Door door({guest("A").offers("tax returns").willing(), guest("B").needs("tax returns").willing(),
             guest("C").needs("tax returns").willing()});
  door.comes("b");
  const auto told = door.comes("a");
  REQUIRE(told.size() == 2);
  CHECK(told[1].first == "b");
  CHECK(names(door["b"], "a"));
  door.leaves("b");
  door.comes("c");
  CHECK(names(door["a"], "c"));
  CHECK_FALSE(names(door["a"], "b"));
}

// Three who can help each other in a ring, and no two of whom could swap, are told of the ring.
TEST_CASE("a circle of help") {
  const std::vector<Guest> guests = {
      guest("Ana").offers("tax returns").needs("guitar lessons").here().willing(),
      guest("Bo").offers("roof repairs").needs("tax returns").here().willing(),
      guest("Cy").offers("guitar lessons").needs("roof repairs").here().willing()};
  for (const auto& [ref, list] : Matcher().suggest_all(room_of(guests))) {
    CAPTURE(ref);
    REQUIRE_FALSE(list.empty());
    const auto& last = list.back();
    CHECK(last.kind == Kind::circle);
    REQUIRE(last.with.size() == 2);
    CHECK(last.with[0] == last.who);
  }
  const auto to_ana = Matcher().suggest_all(room_of(guests)).front().second.back();
  CHECK(to_ana.with == std::vector<people::Ref>{"bo", "cy"});
  CHECK(to_ana.reason ==
        "You help **Bo**, **Bo** helps **Cy**, and **Cy** knows **guitar lessons**.");
  CHECK(to_ana.evidence.offer == "tax returns");
  CHECK(to_ana.back.need == "guitar lessons");
}

// Who knows two people that have not met, one of whom can help the other, is asked to bring them
// together; unless one of the two did not consent.
TEST_CASE("a bridge") {
  const auto to_ana = [](const Guest& giver) {
    return Matcher().suggest(room_of({guest("Ana").knows("Bo").knows("Cy").here().willing(), giver,
                                      guest("Cy").needs("tax returns").here().willing()}),
                             "ana");
  };
  const auto list = to_ana(guest("Bo").offers("tax returns").here().willing());
  REQUIRE(list.size() == 1);
  CHECK(list[0].kind == Kind::bridge);
  CHECK(list[0].with == std::vector<people::Ref>{"bo", "cy"});
  CHECK(list[0].reason == "You know **Cy**, who asked for **tax returns**. **Bo** offers that.");
  CHECK(to_ana(guest("Bo").offers("tax returns").here()).empty());
  CHECK(to_ana(guest("Bo").offers("tax returns").willing()).empty());
  CHECK(to_ana(guest("Bo").offers("tax returns").knows("Cy").here().willing()).empty());
}

// The certificate says what was reached, and names whoever goes without.
TEST_CASE("the certificate") {
  const auto [told, certificate] = Matcher().suggest_all_certified(
      room_of({guest("Ana").offers("tax returns").here().willing(),
               guest("Bo").needs("tax returns").knows("Cy").here().willing(),
               guest("Cy").knows("Ana").here().willing()}));
  CHECK(certificate.needs_answered == 1);
  CHECK(certificate.ratio > 0.99);
  REQUIRE(certificate.without.size() == 1);
  CHECK(certificate.without[0].who == "cy");
  CHECK_FALSE(certificate.without[0].why.empty());
}

// Tables for who is here, consenting or not; nobody is dropped.
TEST_CASE("tables for those who are here") {
  std::vector<Guest> guests;
  for (int i = 0; i < 11; ++i) guests.push_back(guest("P" + std::to_string(i)).here());
  guests.push_back(guest("Away").willing());
  const auto rounds =
      Matcher().seat(room_of(guests), {.tables = 3, .seats = 4, .rounds = 2, .before = {}});
  REQUIRE(rounds.size() == 2);
  for (const auto& tables : rounds) {
    std::set<people::Ref> seated;
    for (const auto& table : tables) seated.insert(table.begin(), table.end());
    CHECK(seated.size() == 11);
    CHECK_FALSE(seated.contains("away"));
  }
}
