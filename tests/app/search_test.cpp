#include "support/evening.hpp"

using namespace foyer;
using namespace foyer::app;
using namespace foyer::test;

namespace {

Guest with_mail(Guest one, std::string email, std::string town) {
  people::Person person = one.person();
  person.attendee.email = std::move(email);
  person.attendee.town = std::move(town);
  return Guest(person);
}

Evening an_evening() {
  return Evening({with_mail(guest("Mariana Costa"), "mariana@example.org", "Lisbon"),
                  with_mail(guest("Marek Wójcik"), "m.wojcik@example.org", "Gdańsk"),
                  guest("Tamar Gal"), guest("Omar Haddad"), guest("Marta Ek"), guest("Cem Li")});
}

std::vector<std::string> names(const Evening& evening) {
  std::vector<std::string> out;
  for (const auto& one : evening.page<NameSearch>().found) out.push_back(one.name);
  return out;
}

}  // namespace

// The guest list stays private: nothing before three letters, at most four, first name and initial.
TEST_CASE("the list shows a little at a time") {
  auto evening = an_evening();
  evening.tap(FindName{}).type("ma");
  CHECK(names(evening).empty());
  evening.type("r");
  CHECK(names(evening).size() == 4);
  evening.type("e");
  CHECK(names(evening) == std::vector<std::string>{"Marek W."});
  CHECK(evening.page<NameSearch>().found.front().town == "Gdańsk");
}

TEST_CASE("a whole short name is found") {
  auto evening = an_evening();
  evening.tap(FindName{}).type("Li");
  CHECK(names(evening) == std::vector<std::string>{"Cem L."});
}

TEST_CASE("nobody by that name is said") {
  auto evening = an_evening();
  CHECK(evening.tap(FindName{}).type("qqqq").page<NameSearch>().nobody);
}

TEST_CASE("typing nothing for ten seconds clears the list") {
  auto evening = an_evening();
  evening.tap(FindName{}).type("mar").wait(9 * second_ms);
  CHECK(names(evening).size() == 4);
  CHECK(names(evening.wait(second_ms)).empty());
}

// The proof: the first letter of the e-mail address, before anybody is checked in.
TEST_CASE("a name alone does not open the door") {
  auto evening = an_evening();
  evening.tap(FindName{}).type("mare").tap(PickFound{0});
  CHECK(evening.shows<Proof>());
  CHECK(evening.type("x").page<Proof>().wrong);
  CHECK(evening.written().empty());
  CHECK(evening.type("M").page<Profile>().who == "marek-wójcik");
  CHECK(evening.person("Marek Wójcik").presence.here);
}

TEST_CASE("contacts and cards never appear without the badge") {
  auto evening = an_evening();
  evening.tap(FindName{}).type("mare").tap(PickFound{0}).type("m").tap(SeeEvening{});
  CHECK(evening.shows<Profile>());
}

TEST_CASE("somebody already here who comes by name is told so, and shown nothing") {
  auto evening = an_evening();
  evening.scan("Cem Li").tap(Leave{}).wait(hour_ms);
  evening.tap(FindName{}).type("li").tap(PickFound{0});
  CHECK(evening.page<Attract>().quick == "Cem");
}

TEST_CASE("letters of more than one byte are taken back whole") {
  auto evening = an_evening();
  evening.tap(FindName{}).tap(TypeText{"Zoë"}).tap(Backspace{});
  CHECK(evening.page<NameSearch>().typed == "Zo");
  CHECK(evening.tap(TypeText{"\xff"}).page<NameSearch>().typed == "Zo");
  CHECK(evening.tap(ClearText{}).page<NameSearch>().typed.empty());
}

// か to が, は to ば to ぱ and back, on the Japanese keyboard.
TEST_CASE("a kana is turned by its own key, and nothing else is") {
  Evening evening({guest("Ana Lima")});
  const auto typed = [&] { return evening.page<NameSearch>().typed; };
  evening.tap(FindName{}).tap(TypeText{"は"}).tap(TurnLetter{});
  CHECK(typed() == "ば");
  CHECK((evening.tap(TurnLetter{}), typed()) == "ぱ");
  CHECK((evening.tap(TurnLetter{}), typed()) == "は");
  evening.tap(ClearText{}).tap(TurnLetter{}).type("an").tap(TurnLetter{});
  CHECK(typed() == "an");
}
