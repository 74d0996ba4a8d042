#include "support/evening.hpp"

using namespace foyer;
using namespace foyer::app;
using namespace foyer::test;

namespace {

Evening an_evening() {
  people::Person ben = guest("Ben Okoro").needs("tax returns").willing().here().person();
  ben.attendee.email = "ben@example.org";
  ben.attendee.organisation = "Okoro & Sons";
  return Evening({guest("Ana Lima").offers("tax returns").willing().here(), Guest(ben),
                  guest("Cem Li").willing(), guest("Dee Ek").here()});
}

}  // namespace

TEST_CASE("two badges, one after the other, and each has the other's card") {
  auto evening = an_evening();
  evening.tap(StartMeeting{}).scan("Ana Lima");
  CHECK(evening.page<MeetWaiting>().first == "ana-lima");
  evening.scan("Ben Okoro");
  CHECK(evening.shows<YouveMet>());
  CHECK(evening.written() == std::vector<journal::Payload>{journal::Met{"ana-lima", "ben-okoro"}});
}

TEST_CASE("the same badge twice is said, and shares nothing") {
  auto evening = an_evening();
  evening.tap(StartMeeting{}).scan("Ana Lima").scan("Ana Lima");
  CHECK(evening.page<MeetWaiting>().same_twice);
  CHECK(evening.written().empty());
}

TEST_CASE("who met without having checked in is here now") {
  auto evening = an_evening();
  evening.tap(StartMeeting{}).scan("Ana Lima").scan("Cem Li");
  CHECK(evening.person("Cem Li").presence.here);
  CHECK(evening.count<journal::Met>() == 1);
}

TEST_CASE("two who met before are told when") {
  auto evening = an_evening();
  evening.tap(StartMeeting{}).scan("Ana Lima").scan("Ben Okoro").tap(NoPromise{});
  evening.wait(hour_ms).tap(StartMeeting{}).scan("Ben Okoro").scan("Ana Lima");
  CHECK(evening.page<MeetKnown>().at == opening);
  CHECK(evening.tap(AddPromise{}).shows<YouveMet>());
  CHECK(evening.count<journal::Met>() == 1);
}

// No badge with them: they say yes in person, or nothing is shared.
TEST_CASE("without the other badge the other one is asked") {
  auto evening = an_evening();
  evening.tap(StartMeeting{}).scan("Ana Lima").tap(FindOther{}).type("okoro").tap(PickFound{0});
  CHECK(evening.page<AskShare>().other == "ben-okoro");
  SECTION("no") {
    CHECK(evening.tap(ShareNo{}).shows<MeetDeclined>());
    CHECK(evening.written().empty());
  }
  SECTION("yes") {
    CHECK(evening.tap(ShareYes{}).shows<YouveMet>());
    CHECK(evening.count<journal::Met>() == 1);
  }
}

TEST_CASE("a promise is a sentence both will see") {
  auto evening = an_evening();
  evening.tap(StartMeeting{}).scan("Ana Lima").scan("Ben Okoro");
  evening.tap(PromiseBy{true}).tap(PromiseTo{Verb::introduce});
  CHECK(evening.page<YouveMet>().typing);
  evening.type("Dev").tap(FinishTyping{}).tap(SavePromise{});
  CHECK(evening.page<YouveMet>().saved);
  const auto& promise = evening.person("Ana Lima").promises.at(0);
  CHECK(promise.text == "Ben will introduce Dev to Ana.");
  CHECK(promise.from == "ben-okoro");
  CHECK(promise.to == "ana-lima");
  CHECK(evening.person("Ben Okoro").promises.at(0) == promise);
  CHECK(evening.wait(3 * second_ms).shows<Attract>());
}

TEST_CASE("a promise without its words is asked for, and a call needs none") {
  auto evening = an_evening();
  evening.tap(StartMeeting{}).scan("Ana Lima").scan("Ben Okoro");
  evening.tap(PromiseTo{Verb::send}).tap(FinishTyping{}).tap(SavePromise{});
  CHECK(evening.page<YouveMet>().typing);
  CHECK(evening.count<journal::Promised>() == 0);
  evening.tap(PromiseTo{Verb::call}).tap(SavePromise{});
  CHECK(evening.person("Ana Lima").promises.at(0).text == "Ana will call Ben.");
}

TEST_CASE("either of the two can take it back, and put it back") {
  auto evening = an_evening();
  evening.tap(StartMeeting{}).scan("Ana Lima").scan("Ben Okoro").tap(Back{});
  CHECK(evening.shows<MeetUndone>());
  CHECK(evening.person("Ana Lima").met.empty());
  CHECK(evening.tap(PutBack{}).shows<YouveMet>());
  CHECK(evening.person("Ana Lima").met.size() == 1);
}

// My evening: the newest first, a card as a code for 45 seconds, and never without the badge.
TEST_CASE("my evening shows whom I met, and one card as a code for a while") {
  auto evening = an_evening();
  evening.tap(StartMeeting{}).scan("Ana Lima").scan("Dee Ek").tap(NoPromise{}).wait(minute_ms);
  evening.tap(StartMeeting{}).scan("Ana Lima").scan("Ben Okoro").tap(NoPromise{}).wait(minute_ms);
  evening.scan("Ana Lima").tap(SeeEvening{});
  const auto& page = evening.page<MyEvening>();
  REQUIRE(page.met.size() == 2);
  CHECK(page.met[0].other == "ben-okoro");
  CHECK(page.card == 0);
  REQUIRE(page.symbol);
  CHECK(page.symbol->side <= 57);
  evening.tap(ShowCard{1}).wait(44 * second_ms);
  CHECK(evening.page<MyEvening>().card == 1);
}

// Both see what became of a promise, and either says so with a touch; another takes it back.
TEST_CASE("a promise is kept by a touch on my evening") {
  using people::Outcome;
  auto evening = an_evening();
  evening.tap(StartMeeting{}).scan("Ana Lima").scan("Ben Okoro").tap(PromiseTo{Verb::call});
  evening.tap(SavePromise{}).wait(minute_ms);
  const auto outcome = [&](const char* who) { return evening.person(who).promises.at(0).outcome; };
  evening.scan("Ben Okoro").tap(SeeEvening{}).tap(TickPromise{0});
  CHECK(outcome("Ana Lima") == Outcome::kept);
  CHECK(outcome("Ben Okoro") == Outcome::kept);
  const auto& page = evening.page<MyEvening>();
  CHECK(outcome_now(evening.state(), page.met[0].promises.back()) == Outcome::kept);
  evening.tap(TickPromise{0});
  CHECK(outcome("Ana Lima") == Outcome::open);
  const auto said = evening.count<journal::PromiseTicked>();
  CHECK(evening.tap(TickPromise{7}).count<journal::PromiseTicked>() == said);
}

TEST_CASE("an evening without anybody yet shows no card") {
  auto evening = an_evening();
  evening.scan("Ana Lima").tap(SeeEvening{});
  CHECK(evening.page<MyEvening>().met.empty());
  CHECK_FALSE(evening.page<MyEvening>().symbol);
}
