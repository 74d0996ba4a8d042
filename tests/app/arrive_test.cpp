#include "support/evening.hpp"

using namespace foyer;
using namespace foyer::app;
using namespace foyer::test;

namespace {
Evening an_evening() {
  auto ana = guest("Ana Lima").offers("tax returns").willing();
  auto ben = guest("Ben Okoro").needs("tax returns").willing().here();
  return Evening({ana, ben, guest("Cem Yilmaz").first_time()});
}
}  // namespace

// A kiosk says welcome only after COMMIT.
TEST_CASE("a badge is welcomed when the check-in is written down, and not before") {
  Evening silent({guest("Ana Lima")}, /*answers=*/false);
  silent.scan("Ana Lima");
  CHECK(silent.shows<Reading>());

  auto evening = an_evening();
  evening.scan("Ana Lima");
  CHECK(evening.page<Profile>().who == "ana-lima");
  CHECK(evening.person("Ana Lima").presence.here);
  CHECK(evening.written() == std::vector<journal::Payload>{journal::CheckedIn{"ana-lima"}});
}

TEST_CASE("a disk that fails is said plainly, and a touch tries again") {
  Evening evening({guest("Ana Lima")}, false);
  evening.scan("Ana Lima").disk_fails("The disk is full.");
  CHECK(evening.page<OutOfOrder>().what == "The disk is full.");
  CHECK_FALSE(evening.person("Ana Lima").presence.here);
  CHECK(evening.tap(TryAgain{}).shows<Attract>());
}

TEST_CASE("a kiosk that rests opens its door again by itself") {
  Evening evening({guest("Ana Lima")}, false);
  evening.scan("Ana Lima").disk_fails("The disk is full.");
  CHECK(evening.wait(20 * second_ms).shows<OutOfOrder>());
  CHECK(evening.wait(15 * second_ms).shows<Attract>());
}

TEST_CASE("who comes for the first time is told that this is good") {
  auto evening = an_evening();
  CHECK(evening.scan("Cem Yilmaz").shows<FirstTime>());
  CHECK(evening.tap(LetMeIn{}).page<Profile>().who == "cem-yilmaz");
}

TEST_CASE("a second scan is a welcome back with the first time") {
  auto evening = an_evening();
  evening.wait(hour_ms).scan("Ben Okoro");
  CHECK(evening.page<WelcomeBack>().first_in == opening);
  CHECK(evening.written().empty());
}

// Same badge within five seconds: no page. One second later it is a page.
TEST_CASE("the same badge within five seconds only says that you are in") {
  auto evening = an_evening();
  evening.scan("Ana Lima").tap(LetMeIn{});
  CHECK(evening.page<Attract>().quick == "Ana");
  CHECK(evening.wait(3 * second_ms).page<Attract>().quick.empty());
  CHECK(evening.wait(second_ms).scan("Ana Lima").shows<Attract>());
  evening.wait(5 * second_ms).scan("Ana Lima");
  CHECK(evening.shows<WelcomeBack>());
}

TEST_CASE("codes that open nothing change nothing") {
  auto evening = an_evening();
  CHECK_FALSE(evening.scan_text("KBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB")
                  .page<UnknownBadge>()
                  .not_a_badge);
  CHECK(evening.scan_text("https://example.org").page<UnknownBadge>().not_a_badge);
  CHECK(evening.scan_text("'; DROP TABLE person; --").shows<UnknownBadge>());
  CHECK(evening.written().empty());
}

TEST_CASE("a registration that does not stand is met with its reason, and no name stays") {
  people::Person dee = guest("Dee Gone").person();
  dee.attendee.registration = people::Registration::cancelled;
  Evening evening({Guest(dee), guest("Ana Lima")});
  CHECK(evening.scan("Dee Gone").page<NotConfirmed>().registration ==
        people::Registration::cancelled);
  CHECK_FALSE(evening.state().visit.guest);
  CHECK(evening.written().empty());
}

TEST_CASE("this isn't me takes the name off the screen at once") {
  auto evening = an_evening();
  evening.scan("Ben Okoro").tap(ThisIsNotMe{});
  CHECK(evening.shows<NotMe>());
  CHECK_FALSE(evening.state().visit.guest);
  CHECK(evening.wipes() == 1);
}
