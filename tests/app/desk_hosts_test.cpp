// Hosts and the lead host: who may do what at the desk, and who gives out PINs.
#include "app/at_desk.hpp"
#include "hosting/hosts.hpp"
#include "people/board.hpp"

using namespace foyer;
using namespace foyer::app;
using namespace foyer::test;

namespace {

// Comes to the desk through the hosts' page of a kiosk.
Evening at_the_desk(bool leads) {
  auto evening = an_evening(leads);
  evening.tap(ForHosts{}).type(Evening::pin).tap(FinishTyping{}).tap(OpenDesk{});
  return evening;
}

// The lead host's words into the form: a name, a PIN, and whether they lead.
Evening& give_pin(Evening& evening, std::string_view name, std::string_view digits) {
  ask(evening, DeskAddHost{}).type(name);
  ask(evening, DeskWrite{Draft::pin}).type(digits);
  return ask(evening, DeskSave{});
}

std::vector<hosting::Host> on_the_board(const Evening& evening) {
  return hosting::hosts_on_board(*evening.state().room);
}

std::vector<std::string> deeds(const Evening& evening) {
  std::vector<std::string> out;
  for (const auto& fact : evening.written())
    if (const auto* acted = std::get_if<journal::StaffActed>(&fact)) out.push_back(acted->what);
  return out;
}

}  // namespace

TEST_CASE("the lead host gives another a PIN of their own, and takes it away") {
  auto evening = at_the_desk(true);
  give_pin(evening, "sian", "4711");
  CHECK(on_the_board(evening) == std::vector<hosting::Host>{{"Sian", "kept safe", true}});
  CHECK(std::holds_alternative<std::monostate>(desk(evening).form));
  give_pin(evening, "ben", "5822");
  CHECK(on_the_board(evening).front() == hosting::Host{"Ben", "kept safe", false});
  ask(evening, DeskTakeAway{"Ben"});
  CHECK(hosts_of(evening.state()).size() == 1);
  ask(evening, DeskUndo{});
  CHECK(hosts_of(evening.state()).size() == 2);
  CHECK(deeds(evening) == std::vector<std::string>{"new-pin", "new-pin", "take-pin", "undo"});
}

TEST_CASE("a PIN that is none, and a host who is one already, are told so") {
  auto evening = at_the_desk(true);
  give_pin(evening, "sian", "47");
  CHECK(desk(evening).told == "A PIN is 4 to 12 digits.");
  CHECK(on_the_board(evening).empty());
  ask(evening, DeskWrite{Draft::pin}).type("4711");
  ask(evening, DeskSave{});
  give_pin(evening, "sian", "5822");
  CHECK(desk(evening).told.starts_with("There is a host of that name."));
  give_pin(evening, "", "5822");
  CHECK(desk(evening).told == "Write their name first.");
}

TEST_CASE("what concerns everybody is for the lead host, where one leads") {
  auto evening = at_the_desk(false);
  evening.happens(journal::Announced{people::board::host("Siân"),
                                     hosting::written(hosting::Host{"Siân", "kept safe", true})});
  for (const AtDesk& wanted :
       {AtDesk(DeskSay{}), AtDesk(DeskUnsay{}), AtDesk(DeskOnePerson{}), AtDesk(DeskAddHost{}),
        AtDesk(DeskTakeAway{"Siân"}), AtDesk(DeskNewPin{"Siân"})}) {
    evening.tap(AtDesk(wanted));
    CHECK(desk(evening).told == "That is for the lead host: ask Siân.");
    CHECK(std::holds_alternative<std::monostate>(desk(evening).form));
  }
  ask(evening, DeskDo{Deed::check_out, "ana-lima"});
  CHECK(desk(evening).told.empty());
  CHECK_FALSE(evening.person("Ana Lima").presence.here);
}

TEST_CASE("a host changes their own PIN, and no other's") {
  auto evening = at_the_desk(false);
  evening.happens(journal::Announced{people::board::host("Mina"),
                                     hosting::written(hosting::Host{"Mina", "an old one", false})});
  ask(evening, DeskNewPin{"Mina"}).type("9753");
  ask(evening, DeskSave{});
  CHECK(on_the_board(evening).front() == hosting::Host{"Mina", "kept safe", false});
  ask(evening, DeskNewPin{"Nobody"});
  CHECK(std::holds_alternative<std::monostate>(desk(evening).form));
}

// A kiosk without a PIN in its settings, and hosts who were given theirs elsewhere.
TEST_CASE("a PIN given at another kiosk guards this one, too") {
  auto room = people::make_room({}, {});
  Settings laptop;
  laptop.desk = true;
  const auto before = opened(std::make_shared<const people::Room>(room), laptop, opening);
  CHECK(std::holds_alternative<Desk>(before.screen));
  CHECK_FALSE(pin_wanted(before));
  room.board[people::board::host("Siân")] =
      hosting::written(hosting::Host{"Siân", "kept safe", true});
  auto state = opened(std::make_shared<const people::Room>(room), laptop, opening);
  CHECK(std::holds_alternative<HostPin>(state.screen));
  CHECK(pin_wanted(state));
  state = update(state, {opening, News(PinChecked{true, "Siân", true})}).state;
  state.screen = Desk{.host = "Siân", .lead = true};
  state.visit.touched = opening;
  state = update(state, {opening + 181 * second_ms, News(Tick{})}).state;
  CHECK(std::holds_alternative<HostPin>(state.screen));
}

TEST_CASE("nothing typed as a PIN stays") {
  auto evening = at_the_desk(true);
  ask(evening, DeskAddHost{}).type("sian");
  ask(evening, DeskWrite{Draft::pin}).type("471147");
  ask(evening, DeskClose{});
  CHECK(desk(evening).draft.empty());
  CHECK(std::holds_alternative<std::monostate>(desk(evening).form));
}

TEST_CASE("what a host does at a kiosk's own page is written down with their name") {
  auto evening = an_evening();
  evening.tap(ForHosts{}).type(Evening::pin).tap(FinishTyping{});
  evening.scan("Ana Lima").tap(UndoNow{}).tap(TakeBackUndo{}).tap(CloseDoors{}).tap(OpenDoors{});
  CHECK(deeds(evening) ==
        std::vector<std::string>{"undo-check-in", "check-in", "close-door", "open-door"});
}

TEST_CASE("the board is newer than a machine's settings, and hostile words on it are nobody") {
  auto room = people::make_room({}, {});
  room.board = {{"host/Ana", R"({"pin":"","lead":false})"},
                {"host/Ben", R"({"pin":"new","lead":true})"},
                {"host/Cem", R"({"pin":7})"},
                {"host/Dee", "[[[["},
                {"hosts", R"({"pin":"x"})"}};
  const auto all =
      hosting::hosts({{"Ana", "old", true}, {"Ben", "old", false}, {"Eva", "e", false}}, room);
  CHECK(all == std::vector<hosting::Host>{{"Ben", "new", true}, {"Eva", "e", false}});
  CHECK(hosting::leads(all) == "Ben");
}
