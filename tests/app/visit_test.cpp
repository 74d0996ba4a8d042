#include "support/evening.hpp"

using namespace foyer;
using namespace foyer::app;
using namespace foyer::test;

namespace {
Evening an_evening() {
  return Evening({guest("Ana Lima").offers("tax returns").willing().here(),
                  guest("Ben Okoro").needs("tax returns").willing().here(), guest("Cem Li")});
}
}  // namespace

// One second before the limit the page stands, at the limit it asks, twenty seconds on it closes.
TEST_CASE("a forgotten page asks whether you are still there, and then closes the door") {
  auto evening = an_evening();
  evening.scan("Ana Lima").wait(29 * second_ms);
  CHECK(evening.shows<WelcomeBack>());
  evening.wait(second_ms);
  CHECK(evening.shows<StillThere>());
  evening.wait(19 * second_ms);
  CHECK(evening.shows<StillThere>());
  evening.wait(second_ms);
  CHECK(evening.page<Goodbye>().first.empty());
  CHECK_FALSE(evening.state().visit.guest);
  CHECK(evening.wipes() == 1);
  CHECK(evening.wait(2 * second_ms).shows<Attract>());
}

TEST_CASE("still here goes back to the page, with the clock started again") {
  auto evening = an_evening();
  evening.scan("Ana Lima").wait(30 * second_ms).tap(StillHere{});
  CHECK(evening.shows<WelcomeBack>());
  CHECK(evening.wait(29 * second_ms).shows<WelcomeBack>());
}

TEST_CASE("more time tonight means three times as long, for this visit only") {
  auto evening = an_evening();
  evening.scan("Ana Lima").wait(30 * second_ms).tap(MoreTime{});
  CHECK(evening.wait(89 * second_ms).shows<WelcomeBack>());
  CHECK(evening.wait(second_ms).shows<StillThere>());
  evening.wait(20 * second_ms).wait(20 * second_ms).scan("Ben Okoro");
  CHECK(evening.wait(30 * second_ms).shows<StillThere>());
}

// After the event the door offers to look back: whoever holds up a badge next sees their own
// evening, and is not checked in for it.
TEST_CASE("my evening, asked for at the door, opens with the badge that follows") {
  auto evening = an_evening();
  evening.tap(SeeEvening{});
  CHECK(evening.page<Attract>().mine);
  evening.scan("Cem Li");
  CHECK(evening.page<MyEvening>().who == "cem-li");
  CHECK_FALSE(evening.person("Cem Li").presence.here);
  CHECK(evening.tap(Leave{})
            .wait(7 * second_ms)
            .tap(SeeEvening{})
            .scan("Ana Lima")
            .shows<MyEvening>());
}

TEST_CASE("my evening without a badge is nobody's, and is forgotten") {
  auto evening = an_evening();
  evening.tap(SeeEvening{}).wait(44 * second_ms);
  CHECK(evening.page<Attract>().mine);
  CHECK_FALSE(evening.wait(second_ms).page<Attract>().mine);
  CHECK_FALSE(evening.tap(SeeEvening{}).tap(Back{}).page<Attract>().mine);
  evening.tap(SeeEvening{}).scan_text("https://example.org");
  CHECK(evening.shows<UnknownBadge>());
}

TEST_CASE("pages with nothing personal close without asking") {
  auto evening = an_evening();
  evening.scan_text("https://example.org").wait(19 * second_ms);
  CHECK(evening.shows<UnknownBadge>());
  CHECK(evening.wait(second_ms).shows<Attract>());
}

// Another badge covers an open page at once; no answer closes the first and opens the second.
TEST_CASE("two badges: the first page is covered, and the second waits its turn") {
  auto evening = an_evening();
  evening.scan("Ana Lima").wait(second_ms).scan("Ben Okoro");
  CHECK(evening.page<TwoBadges>().first == "ana-lima");
  CHECK(evening.wait(7 * second_ms).shows<TwoBadges>());
  evening.wait(second_ms);
  CHECK(evening.page<WelcomeBack>().who == "ben-okoro");
}

TEST_CASE("two badges: yes, we met") {
  auto evening = an_evening();
  evening.scan("Ana Lima").scan("Ben Okoro").tap(YesTheyMet{});
  CHECK(evening.page<YouveMet>().a == "ana-lima");
  CHECK(evening.page<YouveMet>().b == "ben-okoro");
}

TEST_CASE("two badges: no, I'm next") {
  auto evening = an_evening();
  evening.scan("Ana Lima").scan("Ben Okoro").tap(NoNextPlease{});
  CHECK(evening.page<WelcomeBack>().who == "ben-okoro");
}

TEST_CASE("comfort is the guest's and ends with the visit") {
  auto evening = an_evening();
  evening.scan("Ana Lima").tap(NextTextSize{}).tap(SwitchContrast{});
  CHECK(evening.state().comfort == Comfort{1, true});
  CHECK(evening.tap(Leave{}).wait(2 * second_ms).state().comfort == Comfort{});
}

TEST_CASE("a clock that is set back does not keep a page open for ever") {
  auto evening = an_evening();
  evening.scan("Ana Lima").wait(-3 * hour_ms).wait(3 * hour_ms + 30 * second_ms);
  CHECK(evening.shows<StillThere>());
}

// The shell sleeps until the page asks to be woken: that must be enough.
TEST_CASE("waking when asked is as good as ticking all the time") {
  auto evening = an_evening();
  evening.scan("Ana Lima").wait_waking(60 * second_ms);
  CHECK(evening.shows<Attract>());
  CHECK_FALSE(app::wakes(evening.state()));
}

TEST_CASE("asking for a host ends the visit and lights the lamp") {
  auto evening = an_evening();
  evening.scan("Ana Lima").tap(AskHost{});
  CHECK(evening.shows<HostComing>());
  CHECK(evening.written() == std::vector<journal::Payload>{journal::HostAsked{"ana-lima"}});
  CHECK(evening.tap(NeverMind{}).shows<Attract>());
}

TEST_CASE("a camera that goes away is said, and a camera that comes back too") {
  auto evening = an_evening();
  CHECK(evening.hear(CameraLost{"unplugged"}).state().health.camera == "unplugged");
  CHECK(evening.hear(CameraBack{}).state().health.camera.empty());
}

// Back is one page up, and from a first page to the door.
TEST_CASE("back goes one page up") {
  auto evening = an_evening();
  evening.tap(FindName{}).tap(Back{});
  CHECK(evening.shows<Attract>());
  evening.scan("Ana Lima").tap(WhomToMeet{}).tap(OpenSuggestion{0}).tap(Back{});
  CHECK(evening.shows<Suggestions>());
  evening.tap(Back{});
  CHECK(evening.page<Profile>().who == "ana-lima");
  evening.tap(WriteOwn{Question::give}).tap(Back{});
  CHECK_FALSE(evening.page<Profile>().typing);
  evening.tap(SeeEvening{}).tap(Back{});
  CHECK(evening.page<WelcomeBack>().first_in == opening);
  evening.tap(StartMeeting{}).tap(FindOther{}).tap(Back{});
  CHECK(evening.page<MeetWaiting>().first == "ana-lima");
  evening.tap(Back{});
  CHECK(evening.shows<WelcomeBack>());
  CHECK(evening.tap(Back{}).shows<Attract>());
}

// The camera says so while it is so: the page says it a moment longer, and not when the badge was
// read, nor to somebody whose page is open.
TEST_CASE("a badge that cannot be read is asked a little closer, where one is asked for") {
  auto evening = an_evening();
  CHECK(evening.hear(BadgeUnclear{}).state().nearer);
  CHECK(wakes(evening.state()) == *evening.state().nearer);
  CHECK(evening.wait(2400).state().nearer);
  CHECK_FALSE(evening.wait(200).state().nearer);
  evening.hear(BadgeUnclear{}).scan("Ana Lima");
  CHECK(evening.shows<WelcomeBack>());
  CHECK_FALSE(evening.state().nearer);
  CHECK_FALSE(evening.hear(BadgeUnclear{}).state().nearer);
  evening.tap(StartMeeting{}).hear(BadgeUnclear{});
  CHECK(evening.shows<MeetWaiting>());
  CHECK(evening.state().nearer);
}
