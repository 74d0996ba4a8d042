#include <algorithm>

#include "matching/matcher.hpp"
#include "support/catch.hpp"
#include "support/people.hpp"

using namespace foyer;
using matching::Matcher;
using people::Kind;
using test::Guest;
using test::guest;
using test::room_of;
using Suggestions = std::vector<people::Suggestion>;

namespace {

Guest ana() {
  return guest("Ana").offers("tax returns for freelancers").needs("a web site").here().willing();
}
Guest dev() {
  return guest("Dev")
      .offers("WordPress web sites")
      .needs("help with my tax return")
      .here()
      .willing();
}

Suggestions told(const std::vector<Guest>& guests, const std::string& whom) {
  return Matcher().suggest(room_of(guests), whom);
}

bool names(const Suggestions& list, const std::string& who) {
  return std::ranges::find(list, who, &people::Suggestion::who) != list.end();
}

}  // namespace

// Two people who can help each other are told so in their own words.
TEST_CASE("an exchange") {
  const auto list = told({ana(), dev()}, "ana");
  REQUIRE(list.size() == 1);
  const auto& first = list.front();
  CHECK(first.who == "dev");
  CHECK(first.kind == Kind::exchange);
  CHECK(first.evidence.offer == "tax returns for freelancers");
  CHECK(first.evidence.need == "help with my tax return");
  CHECK(first.back.offer == "WordPress web sites");
  CHECK(first.back.need == "a web site");
  CHECK(first.reason.find("**Dev**") != std::string::npos);
  CHECK(first.reason.find("**tax returns**") != std::string::npos);
  CHECK_FALSE(first.question.empty());
}

// Help in one direction is told to each side as what it is to them.
TEST_CASE("giving and receiving") {
  const std::vector<Guest> guests = {guest("Ana").offers("tax returns").here().willing(),
                                     guest("Dev").needs("tax returns").here().willing()};
  const auto to_ana = told(guests, "ana"), to_dev = told(guests, "dev");
  REQUIRE(to_ana.size() == 1);
  REQUIRE(to_dev.size() == 1);
  CHECK(to_ana[0].kind == Kind::give);
  CHECK(to_ana[0].reason ==
        "**Dev** asked for help with **tax returns**. You offered exactly that.");
  CHECK(to_dev[0].kind == Kind::receive);
  CHECK(to_dev[0].reason == "You asked for **tax returns**. **Ana** offered it.");
}

// What is asked in one language is found in another.
TEST_CASE("languages meet") {
  const std::vector<Guest> guests = {
      guest("Ana").offers("Steuerberatung für Selbstständige").here().willing(),
      guest("Dev").needs("someone for my taxes").here().willing()};
  const auto list = told(guests, "ana");
  REQUIRE(list.size() == 1);
  CHECK(list[0].kind == Kind::give);
}

// An introduction is told to the one who asked and to the one who can open the door.
TEST_CASE("a door") {
  const std::vector<Guest> guests = {
      guest("Ana").opens("I can introduce you to a wine distributor").here().willing(),
      guest("Dev").needs("a wine distributor").here().willing()};
  const auto to_dev = told(guests, "dev"), to_ana = told(guests, "ana");
  REQUIRE(to_dev.size() == 1);
  CHECK(to_dev[0].kind == Kind::door);
  CHECK(to_dev[0].evidence.offer == "I can introduce you to a wine distributor");
  CHECK(to_dev[0].reason == "**Ana** knows the people you asked for: **wine distributor**.");
  REQUIRE(to_ana.size() == 1);
  CHECK(to_ana[0].kind == Kind::door);
  CHECK(to_ana[0].reason ==
        "**Dev** asked for **wine distributor**. You can open a door: **wine distributor**.");
}

// A shared interest is a reason where there is no help to give.
TEST_CASE("a shared topic") {
  const std::vector<Guest> guests = {guest("Ana").likes("cold water swimming").here().willing(),
                                     guest("Dev").likes("Cold water swimming").here().willing()};
  const auto list = told(guests, "ana");
  REQUIRE(list.size() == 1);
  CHECK(list[0].kind == Kind::topic);
  CHECK(list[0].evidence.topic == "Cold water swimming");
  CHECK(list[0].reason == "You and **Dev** both wrote **cold water swimming**.");
}

// Where nothing fits nothing is invented: the reason says only what the other wrote.
TEST_CASE("no direct fit") {
  const auto list = told({guest("Ana").offers("tax returns").here().willing(),
                          guest("Dev").offers("bicycle repairs").here().willing()},
                         "ana");
  REQUIRE(list.size() == 1);
  CHECK(list[0].reason == "**Dev** is here too, and can help with **bicycle repairs**.");
  CHECK(list[0].evidence.offer == "bicycle repairs");
  CHECK(list[0].evidence.need.empty());
}

// Someone who knows the room is led to a newcomer when nothing else fits.
TEST_CASE("a newcomer") {
  const std::vector<Guest> guests = {guest("Ana").here().willing(), guest("Bo").here().willing(),
                                     guest("Cy").first_time().here().willing()};
  const auto list = told(guests, "ana");
  REQUIRE(list.size() == 1);
  CHECK(list[0].who == "cy");
  CHECK(list[0].kind == Kind::newcomer);
  CHECK(list[0].reason == "**Cy** is here for the first time. You know the room.");
}

// The list of those who are never suggested is kept, whatever they offer.
TEST_CASE("never suggested") {
  const auto nobody = [](const Guest& other) {
    const auto list = told({ana(), other}, "ana");
    return list.empty();
  };
  CHECK_FALSE(nobody(dev()));
  CHECK(nobody(guest("Dev").offers("web sites").here()));     // did not consent
  CHECK(nobody(guest("Dev").offers("web sites").willing()));  // has not come
  CHECK(nobody(dev().left(test::opening + hour_ms)));         // has gone
  CHECK(nobody(dev().knows("Ana")));                          // an acquaintance
  CHECK(nobody(dev().met("Ana")));                            // met tonight
  CHECK(told({ana().knows("Dev"), dev()}, "ana").empty());
  CHECK(told({ana().met("Dev"), dev()}, "ana").empty());
  CHECK(told({ana().passed("Dev"), dev()}, "ana").empty());  // "Someone else"
  CHECK(told({ana().from("Café Müller"), dev().from("CAFE  MULLER")}, "ana").empty());
  CHECK_FALSE(told({ana().from(" "), dev().from(" ")}, "ana").empty());  // nobody's colleague
}

// Nothing is told to those who did not ask for it, nor to strangers to the event.
TEST_CASE("who gets no suggestions") {
  CHECK(told({guest("Ana").needs("a web site").here(), dev()}, "ana").empty());
  CHECK(told({guest("Ana").needs("a web site").willing(), dev()}, "ana").empty());
  CHECK(told({ana(), dev()}, "nobody").empty());
  CHECK(Matcher().suggest(room_of({ana(), dev()}), "ana", {.most = 0}).empty());
  CHECK(Matcher().suggest(room_of({ana(), dev()}), "ana", {.most = -1}).empty());
}

// What a person was shown stays first, as it was told, until it no longer holds.
TEST_CASE("what was shown stays") {
  const people::Suggestion shown = {.who = "eve",
                                    .kind = Kind::topic,
                                    .with = {},
                                    .evidence = {},
                                    .back = {},
                                    .reason = "as it was told",
                                    .details = {},
                                    .question = {}};
  const Guest eve = guest("Eve").here().willing();
  const auto list = told({ana().was_shown(shown), dev(), eve}, "ana");
  REQUIRE(list.size() == 2);
  CHECK(list[0] == shown);
  CHECK(list[1].who == "dev");

  const Guest gone = guest("Eve").willing().left(test::opening);
  CHECK_FALSE(names(told({ana().was_shown(shown), dev(), gone}, "ana"), "eve"));
  CHECK_FALSE(names(told({ana().was_shown(shown).met("Eve"), dev(), eve}, "ana"), "eve"));
  CHECK_FALSE(names(told({ana().was_shown(shown).passed("Eve"), dev(), eve}, "ana"), "eve"));
  CHECK_FALSE(names(told({ana().was_shown(shown), dev(), guest("Eve").here()}, "ana"), "eve"));
}

// A Matcher that watched the evening says what a new one would say.
TEST_CASE("what a matcher remembers changes nothing") {
  Matcher watching;
  const Guest bo = guest("Bo").offers("web sites").here().willing();
  for (const auto& guests : std::vector<std::vector<Guest>>{
           {ana()},
           {ana(), dev()},
           {ana(), dev(), bo},
           {ana(), dev().left(test::opening), bo},
           {ana(), guest("Dev").offers("ski lessons").here().willing(), bo},
           {guest("Ana").here(), dev(), bo},
           {dev(), bo},
           {ana(), dev(), bo}}) {
    const auto room = room_of(guests);
    CHECK(watching.suggest(room, "ana") == Matcher().suggest(room, "ana"));
    CHECK(watching.suggest_all(room) == Matcher().suggest_all(room));
  }
}

// Of three suggestions one at most only takes, where others can be given.
TEST_CASE("giving comes before taking") {
  std::vector<Guest> guests = {guest("Ana")
                                   .offers("tax returns")
                                   .offers("french lessons")
                                   .needs("a plumber")
                                   .needs("roof repairs")
                                   .needs("guitar lessons")
                                   .here()
                                   .willing()};
  guests.push_back(guest("B1").offers("plumber").here().willing());
  guests.push_back(guest("B2").offers("roof repairs").here().willing());
  guests.push_back(guest("B3").offers("guitar lessons").here().willing());
  guests.push_back(guest("B4").needs("tax returns").here().willing());
  guests.push_back(guest("B5").needs("french lessons").here().willing());
  const auto list = Matcher().suggest(room_of(guests), "ana", {.most = 4});
  REQUIRE(list.size() == 3);  // the last place is kept
  CHECK(list.front().kind == Kind::give);
  CHECK(std::ranges::count(list, Kind::receive, &people::Suggestion::kind) == 1);
}

// "Not sure yet" is no reason for anybody to meet.
TEST_CASE("placeholders are no words") {
  const auto list = told({guest("Ana").needs("not sure yet").here().willing(),
                          guest("Dev").offers("not sure yet").here().willing()},
                         "ana");
  REQUIRE(list.size() == 1);
  CHECK(list[0].reason == "**Dev** is here too, and glad to meet people.");
}

// A match that rests on little is worded as the guess it is.
TEST_CASE("a weak sign claims little") {
  const auto list = told({guest("Ana").needs("a lawyer for a book contract").here().willing(),
                          guest("Dev").offers("book binding and book repairs").here().willing()},
                         "ana");
  REQUIRE(list.size() == 1);
  CHECK(list[0].kind == Kind::receive);
  CHECK(list[0].reason == "**Dev** may be able to help with **lawyer for a book contract**.");
}
