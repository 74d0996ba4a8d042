// What the house says of itself: printer, hosts, and how the guest likes to see it.
#include "contacts/contact.hpp"
#include "support/evening.hpp"

using namespace foyer;
using namespace foyer::app;
using namespace foyer::test;

namespace {
Evening an_evening() {
  return Evening({guest("Ana Lima").here(), guest("Ben Okoro").here().willing(), guest("Cem Li")});
}
}  // namespace

// Check-in never waits for a printer.
TEST_CASE("a printer in trouble is said, and the guest goes on") {
  auto evening = an_evening();
  evening.hear(PrinterSaid{PrinterTroubled{true, false}}).scan("Cem Li");
  CHECK(evening.page<BadgePrinting>().who == "cem-li");
  CHECK(evening.person("Cem Li").presence.here);
  CHECK(evening.tap(PrintElsewhere{}).shows<BadgePrinting>());
  CHECK(evening.tap(LetMeIn{}).shows<Profile>());
  CHECK(evening.printed() == std::vector<PrintBadge>{{"cem-li", false}});  // it waits its turn
}

// A badge that was printed in advance is not printed again at the door, unless its guest asks.
TEST_CASE("nobody gets two badges by accident") {
  auto evening = an_evening();
  evening.happened(journal::Printed{"cem-li", evening.badge("Cem Li"), "desk"});
  evening.hear(PrinterSaid{PrinterReady{}}).scan("Cem Li");
  CHECK(evening.shows<Profile>());
  CHECK(evening.printed().empty());
  evening.tap(Leave{}).wait(6 * second_ms).scan("Cem Li").tap(MyBadge{});
  CHECK(evening.printed() == std::vector<PrintBadge>{{"cem-li", false}});
}

TEST_CASE("a badge that was replaced since is printed at the door") {
  auto evening = an_evening();
  evening.happened(journal::Printed{"cem-li", "KBOLD", "desk"});
  evening.hear(PrinterSaid{PrinterReady{}}).scan("Cem Li");
  CHECK(evening.printed() == std::vector<PrintBadge>{{"cem-li", false}});
}

TEST_CASE("another door prints the badge where there is one") {
  auto evening = an_evening();
  evening.hear(PrinterSaid{PrinterTroubled{false, true}}).scan("Cem Li").tap(PrintElsewhere{});
  CHECK(evening.printed() == std::vector<PrintBadge>{{"cem-li", false}, {"cem-li", true}});
  CHECK(evening.shows<Profile>());
}

TEST_CASE("a printer that is ready prints at check-in, and again when asked") {
  auto evening = an_evening();
  evening.hear(PrinterSaid{PrinterReady{}}).scan("Cem Li");
  CHECK(evening.shows<Profile>());
  CHECK(evening.printed() == std::vector<PrintBadge>{{"cem-li", false}});
  evening.tap(Leave{}).wait(6 * second_ms).scan("Cem Li").tap(MyBadge{});
  CHECK(evening.shows<BadgePrinting>());
  CHECK(evening.printed().size() == 2);
}

TEST_CASE("without a printer a host prints the badge again") {
  auto evening = an_evening();
  evening.scan("Ana Lima").tap(MyBadge{});
  CHECK(evening.page<HostComing>().for_badge);
  CHECK(evening.printed().empty());
}

TEST_CASE("a host answers whoever asked, and is told the mark, not the name") {
  auto evening = an_evening();
  evening.scan("Ana Lima").tap(AskHost{});
  CHECK(evening.page<HostComing>().mark == evening.person("Ana Lima").mark);
  evening.hear(HostAnswered{HostOnTheWay{"Siân", {}}});
  CHECK(std::get<HostOnTheWay>(evening.page<HostComing>().answer).host == "Siân");
  evening.hear(HostAnswered{HostsBusy{5}});
  CHECK(evening.page<HostComing>().answer == HostAnswer(HostsBusy{5}));
  CHECK(evening.tap(NeverMind{}).hear(HostAnswered{HostsBusy{5}}).shows<Attract>());
}

TEST_CASE("a kiosk that is still starting says so until it is ready") {
  auto evening = an_evening();
  CHECK(evening.hear(GettingReady{}).state().health.starting);
  CHECK_FALSE(evening.hear(Ready{}).state().health.starting);
}

// What was asked for is written down with where it goes and a yes to mail; what sends letters
// afterwards finds it there.
TEST_CASE("everybody met is asked for by mail once") {
  auto evening = an_evening();
  evening.scan("Ana Lima").tap(StartMeeting{}).scan("Ben Okoro").tap(NoPromise{});
  evening.wait(6 * second_ms).scan("Ana Lima").tap(SeeEvening{}).tap(MailMe{});
  REQUIRE(evening.page<MyEvening>().address);
  evening.type("nobody").tap(FinishTyping{});
  CHECK(evening.count<journal::Answered>() == 0);
  CHECK(evening.page<MyEvening>().address);
  evening.type("@b.org").tap(FinishTyping{});
  CHECK(evening.page<MyEvening>().mailed);
  CHECK(evening.person("Ana Lima").attendee.consent.mail);
  CHECK(contacts::mail_address(evening.person("Ana Lima")) == "nobody@b.org");
  CHECK(evening.tap(MailMe{}).count<journal::Answered>() == 1);
  evening.tap(Leave{}).wait(minute_ms).scan("Ana Lima").tap(SeeEvening{});
  CHECK(evening.page<MyEvening>().mailed);
}

TEST_CASE("contacts are printed where there is a printer") {
  auto evening = an_evening();
  evening.scan("Ana Lima").tap(StartMeeting{}).scan("Ben Okoro").tap(NoPromise{});
  evening.wait(6 * second_ms).scan("Ana Lima").tap(SeeEvening{}).tap(PrintMine{});
  CHECK(evening.contacts_printed() == 0);
  evening.hear(PrinterSaid{PrinterReady{}}).tap(PrintMine{}).tap(PrintMine{});
  CHECK(evening.contacts_printed() == 1);
}

TEST_CASE("lower is the guest's choice and ends with the visit") {
  auto evening = an_evening();
  evening.scan("Ana Lima").tap(SwitchLower{}).tap(TurnLeaf{2});
  CHECK(evening.state().comfort.lower);
  CHECK(evening.state().leaf == 2);
  CHECK(evening.tap(StartMeeting{}).state().leaf == 0);
  CHECK_FALSE(evening.tap(Leave{}).wait(2 * second_ms).state().comfort.lower);
}

TEST_CASE("the light of the door grows from when a badge was read") {
  auto evening = an_evening();
  CHECK_FALSE(evening.state().door_opened);
  const Time at = evening.now();
  CHECK(evening.scan("Cem Li").state().door_opened == at);
  CHECK_FALSE(evening.tap(Leave{}).state().door_opened);
}
