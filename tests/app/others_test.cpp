#include "support/evening.hpp"

using namespace foyer;
using namespace foyer::app;
using namespace foyer::test;

namespace {

const std::vector<Guest> two = {guest("Mara Costa"), guest("Ben Okoro")};

// The room as another kiosk's facts make it: with one guest more than this kiosk was opened with.
std::shared_ptr<const people::Room> room_with(const Guest& more) {
  Evening other({two[0], two[1], more});
  return other.state().room;
}

}  // namespace

// Design: said once, on a page of its own; afterwards only the bar says it.
TEST_CASE("a kiosk that loses the others says so once, and goes on") {
  Evening evening(two);
  evening.hear(HubLost{"The hub fell.", 3});
  CHECK(evening.shows<OnOurOwn>());
  CHECK(evening.state().standing.queue == 3);
  CHECK(evening.tap(Back{}).shows<Attract>());
  CHECK(evening.hear(HubLost{"The hub fell.", 4}).shows<Attract>());
  CHECK(evening.state().health.hub == "The hub fell.");
  CHECK(evening.state().standing.queue == 4);
}

TEST_CASE("the page about being on our own closes by itself, and when the hub is back") {
  Evening evening(two);
  evening.wait(10 * minute_ms);
  CHECK(evening.hear(HubLost{"away"}).shows<OnOurOwn>());
  CHECK(evening.wait_waking(19 * second_ms).shows<OnOurOwn>());
  CHECK(evening.wait_waking(2 * second_ms).shows<Attract>());
  evening.hear(HubMet{evening.now()}).hear(HubLost{"away"});
  CHECK(evening.shows<OnOurOwn>());
  CHECK(evening.hear(HubMet{evening.now()}).shows<Attract>());
  CHECK(evening.state().health.hub.empty());
}

// The door waits for nothing: neither a visit nor a scan is disturbed.
TEST_CASE("who is checking in is not told about the network") {
  Evening evening(two);
  evening.scan("Mara Costa");
  CHECK(evening.hear(HubLost{"away"}).shows<Profile>());
  evening.tap(Leave{}).wait(2 * second_ms);
  CHECK(evening.hear(HubMet{evening.now()}).hear(HubLost{"away"}).shows<OnOurOwn>());
  CHECK(evening.scan("Ben Okoro").shows<Profile>());
  CHECK(evening.person("Ben Okoro").presence.here);
}

// Point 6: unknown badges wait, they are not refused.
TEST_CASE("a badge that is not on the list yet waits, and its guest is let in by itself") {
  Evening evening(two);
  const auto late = guest("Cem Li");
  evening.hear(HubLoading{1000, 8000}).scan("Ben Okoro");
  CHECK(evening.person("Ben Okoro").presence.here);
  evening.tap(Leave{}).wait(2 * second_ms);
  evening.scan("Cem Li");
  CHECK(evening.page<ListComing>().code == evening.badge("Cem Li"));
  CHECK(evening.hear(HubLoading{4000, 8000}).shows<ListComing>());
  evening.hear(RoomChanged{evening.state().room});
  CHECK(evening.shows<ListComing>());
  evening.hear(RoomChanged{room_with(late)});
  CHECK(evening.count<journal::CheckedIn>() == 2);
}

TEST_CASE("a badge that is on no list is unknown when all has come, and after a minute") {
  Evening evening(two);
  evening.hear(HubLoading{1000, 8000}).scan("Cem Li");
  CHECK(evening.hear(HubMet{evening.now()}).shows<UnknownBadge>());
  CHECK_FALSE(evening.state().standing.loading);
  evening.tap(Back{}).hear(HubLoading{1000, 8000}).scan("Cem Li");
  CHECK(evening.wait_waking(59 * second_ms).shows<ListComing>());
  CHECK(evening.wait_waking(2 * second_ms).shows<UnknownBadge>());
}

TEST_CASE("what is no badge is not waited for") {
  Evening evening(two);
  evening.hear(HubLoading{1000, 8000}).scan_text("https://example.org");
  CHECK(evening.page<UnknownBadge>().not_a_badge);
}

// Point 9: as the desk sees it.
TEST_CASE("the state knows how the kiosk stands with the others") {
  Evening evening(two);
  evening.hear(HubMet{evening.now(), 7, 1500, 2});
  CHECK(evening.state().standing == Standing{evening.now(), 7, 1500, 2, {}});
  evening.hear(HubLost{"away", 9});
  CHECK(evening.state().standing == Standing{evening.now(), 9, 1500, 2, {}});
}
