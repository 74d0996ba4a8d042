#include "app/at_desk.hpp"

using namespace foyer;
using namespace foyer::app;
using namespace foyer::test;

namespace {

Evening& enter(Evening& evening, std::string_view digits) {
  return evening.type(digits).tap(FinishTyping{});
}

Evening& as_host(Evening& evening) { return enter(evening.tap(ForHosts{}), Evening::pin); }

}  // namespace

TEST_CASE("hosts come in by their PIN, and the digits do not stay") {
  auto evening = an_evening();
  evening.tap(ForHosts{}).type("24x68");
  CHECK(evening.page<HostPin>().typed == "2468");
  CHECK(evening.tap(FinishTyping{}).shows<Hosts>());
  CHECK(evening.wait(179 * second_ms).shows<Hosts>());
  CHECK(evening.wait(second_ms).shows<Attract>());
}

TEST_CASE("without a PIN there is no way to the hosts' page") {
  auto state = app::opened(std::make_shared<const people::Room>(), {}, opening);
  CHECK(std::holds_alternative<Attract>(
      app::update(state, {opening, Intent(ForHosts{})}).state.screen));
}

// After the third, fourth and fifth wrong one nothing is taken for 10, 30 and 120 seconds.
TEST_CASE("wrong PINs lock the keys, longer each time") {
  auto evening = an_evening();
  evening.tap(ForHosts{});
  for (int i = 0; i < 2; ++i) {
    enter(evening, "1111");
    CHECK(evening.page<HostPin>().wrong);
    CHECK(evening.state().pin_tries.until <= evening.now());
  }
  for (const int seconds : {10, 30, 120, 120}) {
    CAPTURE(seconds);
    enter(evening, "1111");
    CHECK(evening.type("2").page<HostPin>().typed.empty());
    evening.wait((seconds - 1) * second_ms).tap(ForHosts{}).type("2");
    CHECK(evening.page<HostPin>().typed.empty());
    evening.wait(second_ms).tap(ForHosts{}).type("2");
    CHECK(evening.page<HostPin>().typed == "2");
    evening.tap(Backspace{});
  }
  CHECK(enter(evening, Evening::pin).shows<Hosts>());
  CHECK(evening.state().pin_tries == PinTries{});
}

// Leaving the page does not make the kiosk forget what was tried.
TEST_CASE("tries are counted across pages") {
  auto evening = an_evening();
  for (int i = 0; i < 3; ++i) enter(evening.tap(ForHosts{}), "1111").tap(Back{});
  CHECK(evening.shows<Attract>());
  CHECK(evening.tap(ForHosts{}).type("2").page<HostPin>().typed.empty());
}

TEST_CASE("the PIN page closes by itself, without a warning") {
  auto evening = an_evening();
  evening.tap(ForHosts{}).type("24");
  CHECK(evening.wait(19 * second_ms).shows<HostPin>());
  CHECK(evening.wait(second_ms).shows<Attract>());
}

TEST_CASE("a host undoes a check-in, and takes that back") {
  auto evening = an_evening();
  as_host(evening).tap(FindToUndo{}).type("ana").tap(PickFound{0});
  CHECK(evening.page<UndoCheckIn>().who == "ana-lima");
  evening.tap(UndoNow{});
  CHECK_FALSE(evening.person("Ana Lima").presence.here);
  CHECK(evening.page<Hosts>().undone == "ana-lima");
  evening.tap(TakeBackUndo{});
  CHECK(evening.person("Ana Lima").presence.here);
  CHECK(evening.page<Hosts>().undone.empty());
}

TEST_CASE("a host leaves it, or shows the badge instead of typing") {
  auto evening = an_evening();
  as_host(evening).scan("Ben Okoro");
  CHECK(evening.page<UndoCheckIn>().who == "ben-okoro");
  evening.tap(LeaveIt{});
  CHECK(evening.page<Hosts>().undone.empty());
  CHECK(evening.written().empty());
  CHECK(evening.scan("Cem Li").shows<Hosts>());
}

TEST_CASE("only who is here can be undone, and \"undone\" goes after ten seconds") {
  auto evening = an_evening();
  as_host(evening).tap(FindToUndo{}).type("cem");
  CHECK(evening.page<NameSearch>().found.empty());
  CHECK(evening.page<NameSearch>().nobody);
  evening.tap(Back{}).scan("Ana Lima").tap(UndoNow{}).wait(10 * second_ms);
  CHECK(evening.page<Hosts>().undone.empty());
}

// Closed doors refuse nobody who is inside already.
TEST_CASE("a host closes the doors and opens them again") {
  auto evening = an_evening();
  as_host(evening).tap(CloseDoors{}).tap(Back{});
  CHECK(evening.scan("Cem Li").shows<Full>());
  CHECK_FALSE(evening.person("Cem Li").presence.here);
  CHECK(evening.wait(20 * second_ms).shows<Attract>());
  CHECK(evening.scan("Ana Lima").shows<WelcomeBack>());
  as_host(evening.tap(Leave{})).tap(OpenDoors{}).tap(Back{});
  CHECK(evening.scan("Cem Li").shows<Profile>());
}

TEST_CASE("doors, undoing and searching to undo are for the hosts' page alone") {
  auto evening = an_evening();
  evening.tap(CloseDoors{}).tap(FindToUndo{}).tap(UndoNow{}).tap(TakeBackUndo{}).tap(LeaveIt{});
  CHECK(evening.shows<Attract>());
  CHECK(evening.state().doors_open);
  CHECK(evening.written().empty());
}
