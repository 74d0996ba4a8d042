// What hosts do from the desk to kiosks, conflicts, double records and table rounds.
#include "app/at_desk.hpp"
#include "app/merge.hpp"
#include "hosting/kiosks.hpp"
#include "people/board.hpp"

using namespace foyer;
using namespace foyer::app;
using namespace foyer::test;

namespace {

std::string board(const Evening& evening, const std::string& topic) {
  return std::string(people::posted(*evening.state().room, topic));
}

}  // namespace

// Every two minutes at the latest, and at once when something breaks; a kiosk without a name is
// nobody's to look after.
TEST_CASE("a kiosk tells the desk how it is") {
  auto quiet = an_evening();
  quiet.wait(10 * minute_ms);
  CHECK(quiet.count<journal::Announced>() == 0);

  auto evening = an_evening();
  evening.called("North").wait(second_ms);
  CHECK(evening.count<journal::Announced>() == 1);
  evening.wait(minute_ms);
  CHECK(evening.count<journal::Announced>() == 1);
  evening.hear(CameraLost{"unplugged"});
  CHECK(evening.count<journal::Announced>() == 2);
  const auto all = hosting::kiosks(*evening.state().room);
  REQUIRE(all.size() == 1);
  CHECK(all.front().name == "North");
  CHECK(hosting::wants_hand(all.front(), hosting::Part::camera));
}

TEST_CASE("a kiosk that cannot read what words mean tells the desk") {
  auto evening = an_evening();
  evening.without_meanings().called("North").wait(second_ms);
  CHECK(hosting::kiosks(*evening.state().room).front().words_alone);
}

TEST_CASE("a kiosk never speaks of itself while somebody waits at its door") {
  auto evening = an_evening();
  evening.called("North").scan("Cem Li").hear(CameraLost{"unplugged"});
  CHECK(evening.count<journal::Announced>() == 0);
}

// From the scan to the last touch; who only passes takes no time from anybody.
TEST_CASE("a visit's time at the door is counted when it closes") {
  auto evening = an_evening();
  evening.called("North").scan("Cem Li").wait(25 * second_ms);
  evening.tap(Leave{}).wait_waking(10 * second_ms);
  CHECK(hosting::how_many(evening.state().self.door) == 1);
  CHECK(hosting::seconds_for(evening.state().self.door, 1) == 30);
}

TEST_CASE("a closed door sends its guests on, and can be opened again") {
  auto evening = an_evening();
  evening.called("North").at_desk();
  ask(evening, DeskCloseDoor{"North"});
  evening.tap(FinishTyping{});
  CHECK(board(evening, people::board::closed("North")) == "Please use another door.");
  evening.tap(AtDesk(DeskLock{}));
  CHECK(sent_to(evening.state()) == "Please use another door.");
  evening.scan("Cem Li");
  CHECK(evening.shows<Attract>());
  CHECK_FALSE(evening.person("Cem Li").presence.here);
  evening.at_desk();
  ask(evening, DeskOpenDoor{"North"});
  CHECK(sent_to(evening.state()).empty());
  ask(evening, DeskUndo{});
  CHECK(sent_to(evening.state()) == "Please use another door.");
}

TEST_CASE("a message stands at every door until it is taken down") {
  auto evening = an_evening();
  evening.at_desk();
  ask(evening, DeskSay{}).type("Soup at eight.").tap(FinishTyping{});
  CHECK(board(evening, "message") == "Soup at eight.");
  ask(evening, DeskUnsay{});
  CHECK(board(evening, "message").empty());
  ask(evening, DeskUndo{});
  CHECK(board(evening, "message") == "Soup at eight.");
}

// Both words are shown; taking the other one says it again, so that it is the last.
TEST_CASE("two edits of one guest are settled by a host, either way") {
  const bool other = GENERATE(false, true);
  auto evening = an_evening();
  evening.at_desk();
  ask(evening, DeskGo{DeskTab::kiosks});
  const journal::EditedTwice edit{ref_of("Ana Lima"),
                                  "offers",
                                  {evening.now(), 1, "baking"},
                                  {evening.now(), 2, "leases; tea"}};
  evening.hear(ConflictsFound{{edit}});
  ask(evening, DeskSettle{0, other});
  CHECK(desk(evening).conflicts.empty());
  CHECK(evening.count<journal::ProfileChanged>() == (other ? 1 : 0));
  if (other)
    CHECK(evening.person("Ana Lima").attendee.profile.offers ==
          std::vector<std::string>{"leases", "tea"});
  CHECK(std::get<journal::StaffActed>(evening.written().back()).what == "settled offers");
}

// A consent is the guest's own word: no host turns it into a yes.
TEST_CASE("a host cannot take the other of two consents") {
  auto evening = an_evening();
  evening.at_desk();
  evening.hear(ConflictsFound{{journal::EditedTwice{
      ref_of("Ana Lima"), "suggest me", {evening.now(), 1, "no"}, {evening.now(), 2, "yes"}}}});
  ask(evening, DeskSettle{0, true});
  CHECK(evening.count<journal::ConsentChanged>() == 0);
}

TEST_CASE("two records become one person, and two again") {
  Evening evening({guest("Ana Lima").here(), guest("Ben Okoro").here(), guest("Ana Lyma").here()});
  evening.let_lead();
  evening.happened(journal::Met{ref_of("Ana Lyma"), ref_of("Ben Okoro")});
  const auto before = evening.person("Ana Lima");
  const std::string badge = evening.badge("Ana Lyma");
  evening.at_desk();
  ask(evening, DeskGo{DeskTab::kiosks});
  evening.set_alike({{ref_of("Ana Lima"), ref_of("Ana Lyma"), "the same name"}});
  ask(evening, DeskOnePerson{0});
  CHECK(evening.count<journal::Merged>() == 0);
  ask(evening, DeskSure{true});
  CHECK(evening.person("Ana Lima").met.size() == 1);
  CHECK(evening.person("Ben Okoro").met.size() == 1);
  CHECK(evening.person("Ana Lyma").merged_into == ref_of("Ana Lima"));
  CHECK_FALSE(evening.person("Ana Lyma").presence.here);
  CHECK(evening.state().room->find_code(badge) == evening.state().room->find(ref_of("Ana Lima")));
  ask(evening, DeskUndo{});
  CHECK(evening.person("Ana Lima").met == before.met);
  CHECK(evening.person("Ana Lyma").merged_into.empty());
  CHECK(evening.person("Ana Lyma").presence.here);
}

TEST_CASE("a record with promises is not made part of another") {
  auto ana = guest("Ana Lima").person(), twin = guest("Ana Lyma").person();
  twin.promises = {{"p", twin.attendee.ref, "X", "Ana will call.", Time{1}}};
  CHECK_FALSE(merging(ana, twin));
  CHECK(merging(twin, ana));
}

TEST_CASE("rounds are set up, seated, begun, followed and ended") {
  auto evening = an_evening();
  evening.at_desk();
  ask(evening, DeskGo{DeskTab::rounds});
  ask(evening, DeskTurn{Knob::tables, -7});
  ask(evening, DeskTurn{Knob::rounds, -1});
  ask(evening, DeskSeat{});
  REQUIRE(evening.seating());
  CHECK(evening.seating()->rounds.tables == 1);
  CHECK_FALSE(evening.seating()->keep);
  evening.hear(RoundsSeated{{{ref_of("Ana Lima"), {1, 1}}, {ref_of("Ben Okoro"), {1, 1}}}});
  CHECK(evening.person("Ana Lima").tables == std::vector{1, 1});
  CHECK(hosting::rounds(*evening.state().room)->now == 0);
  ask(evening, DeskNextRound{});
  CHECK(hosting::rounds(*evening.state().room)->until == evening.now() + 12 * minute_ms);
  evening.happened(journal::CheckedIn{ref_of("Cem Li")});
  CHECK(hosting::without_table(*evening.state().room, 1).size() == 1);
  ask(evening, DeskSeat{});
  CHECK(evening.seating()->keep);
  ask(evening, DeskNextRound{});
  ask(evening, DeskNextRound{});
  CHECK_FALSE(hosting::rounds(*evening.state().room));
  CHECK(evening.person("Ana Lima").tables.empty());
  ask(evening, DeskUndo{});
  CHECK(hosting::rounds(*evening.state().room)->now == 2);
}

TEST_CASE("nobody is seated in an empty room, and that is said") {
  Evening evening({guest("Ana Lima")});
  evening.at_desk();
  ask(evening, DeskSeat{});
  evening.hear(RoundsSeated{});
  CHECK_FALSE(desk(evening).told.empty());
  CHECK_FALSE(hosting::rounds(*evening.state().room));
}
