// When a visit closes, nothing of the person stays: the state is written out, the room's own guest
// list aside, and searched for what was theirs.
#include <functional>
#include <sstream>

#include "support/evening.hpp"

using namespace foyer;
using namespace foyer::app;
using namespace foyer::test;

namespace {

// Everything a page can hold that came from a person.
struct Traces {
  std::ostream& out;

  void operator()(const Attract& page) const { out << page.quick; }
  void operator()(const NameSearch& page) const {
    out << page.typed;
    for (const auto& one : page.found) out << one.who << one.name << one.town;
  }
  void operator()(const Proof& page) const { out << page.who.who << page.who.name; }
  void operator()(const Profile& page) const {
    out << page.who;
    for (const auto* chips : {&page.offers, &page.needs})
      for (const auto& chip : *chips) out << chip.words;
    if (page.typing) out << page.typing->typed;
  }
  void operator()(const Suggestions& page) const { out << page.who; }
  void operator()(const Opened& page) const { out << page.who; }
  void operator()(const MeetWaiting& page) const { out << page.first.value_or(""); }
  void operator()(const YouveMet& page) const { out << page.a << page.b << page.what; }
  void operator()(const MyEvening& page) const {
    out << page.who;
    if (page.address) out << page.address->typed;
  }
  void operator()(const WelcomeBack& page) const { out << page.who; }
  void operator()(const Goodbye& page) const { out << page.first; }
  void operator()(const HostPin& page) const { out << page.typed; }
  void operator()(const Hosts& page) const { out << page.undone; }
  void operator()(const UndoCheckIn& page) const { out << page.who; }
  void operator()(const Desk& page) const {
    out << page.host << page.person.value_or("") << page.draft << page.told;
    if (page.undo) out << page.undo->said;
  }
  void operator()(const ListComing& page) const { out << page.code; }
  void operator()(const TwoBadges& page) const {
    out << page.first << page.second_code;
    if (page.under) std::visit(*this, page.under->screen);
  }
  void operator()(const Languages& page) const {
    if (page.under) std::visit(*this, page.under->screen);
  }
  void operator()(const StillThere& page) const {
    if (page.under) std::visit(*this, page.under->screen);
  }
  // Nothing of a person in these.
  void operator()(const Reading&) const {}
  void operator()(const MeetDeclined&) const {}
  void operator()(const NotMe&) const {}
  void operator()(const UnknownBadge&) const {}
  void operator()(const Replaced&) const {}
  void operator()(const NotNow&) const {}
  void operator()(const WalkIn& page) const { out << page.typed << page.badge; }
  void operator()(const Together& page) const {
    out << page.who;
    for (const auto& other : page.others) out << other;
  }
  void operator()(const NotConfirmed&) const {}
  void operator()(const HostComing&) const {}
  void operator()(const OutOfOrder&) const {}
  void operator()(const Full&) const {}
  void operator()(const Wall&) const {}
  void operator()(const OnOurOwn&) const {}
  template <class Other>
  void operator()(const Other& page) const {
    out << page.who;  // FirstTime, OptedOut, BadgePrinting
  }
  void operator()(const AskShare& page) const { out << page.first << page.other; }
  void operator()(const MeetKnown& page) const { out << page.a << page.b; }
  void operator()(const MeetUndone& page) const { out << page.a << page.b; }
};

std::string traces(const State& state) {
  std::ostringstream out;
  std::visit(Traces{out}, state.screen);
  out << state.visit.guest.value_or("") << state.last_guest;
  return out.str();
}

Evening an_evening() {
  return Evening({guest("Ana Lima").here().offers("tax returns").willing(),
                  guest("Ben Okoro").here().needs("tax returns").willing(),
                  guest("Cem Li").first_time()});
}

}  // namespace

TEST_CASE("the state of a closed visit holds no name, no word and no code") {
  const std::vector<std::function<void(Evening&)>> visits{
      [](Evening& e) { e.scan("Ana Lima").tap(WhomToMeet{}).tap(OpenSuggestion{0}); },
      [](Evening& e) { e.scan("Ana Lima").tap(StartMeeting{}).scan("Ben Okoro").type("bread"); },
      [](Evening& e) { e.scan("Ana Lima").tap(StartMeeting{}).tap(FindOther{}).type("ben"); },
      [](Evening& e) { e.scan("Cem Li").tap(LetMeIn{}).tap(WriteOwn{}).type("half a word"); },
      [](Evening& e) { e.scan("Ana Lima").scan("Ben Okoro").tap(YesTheyMet{}).tap(NoPromise{}); },
      [](Evening& e) { e.tap(FindName{}).type("cem").tap(PickFound{0}); },
      [](Evening& e) { e.tap(ForHosts{}).type("24"); },
      [](Evening& e) { e.scan("Ana Lima").tap(SeeEvening{}); }};
  for (std::size_t i = 0; i < visits.size(); ++i) {
    CAPTURE(i);
    auto left = an_evening(), forgotten = an_evening();
    visits[i](left);
    left.tap(Leave{}).wait(2 * second_ms).wait(5 * second_ms);
    CHECK(traces(left.state()).empty());
    Visit nobody;
    nobody.touched = left.state().visit.touched;
    CHECK(left.state().visit == nobody);
    CHECK(left.wipes() >= 1);
    visits[i](forgotten);
    forgotten.wait_waking(10 * minute_ms);
    CHECK(traces(forgotten.state()).empty());
    CHECK(forgotten.shows<Attract>());
    CHECK(forgotten.wipes() >= 1);
  }
}

// A page closed by time says goodbye to nobody.
TEST_CASE("no name is left on the glass when time closes a page") {
  auto evening = an_evening();
  evening.scan("Ana Lima").wait(30 * second_ms).wait(20 * second_ms);
  CHECK(evening.page<Goodbye>().first.empty());
  CHECK(traces(evening.state()).find("Ana") == std::string::npos);
}

TEST_CASE("another badge covers the page at once, without its own name") {
  auto evening = an_evening();
  evening.scan("Ana Lima").scan("Ben Okoro");
  CHECK(evening.shows<TwoBadges>());
  CHECK(traces(evening.state()).find("Ben") == std::string::npos);
}

// Twenty seconds at the very least, as often as it is asked for (WCAG 2.2.1).
TEST_CASE("more time is given as often as it is asked for") {
  auto evening = an_evening();
  evening.scan("Ana Lima");
  for (int i = 0; i < 20; ++i) {
    evening.wait(30 * second_ms);
    CHECK(evening.shows<StillThere>());
    evening.wait(19 * second_ms);
    CHECK(evening.shows<StillThere>());
    evening.tap(StillHere{});
    CHECK(evening.shows<WelcomeBack>());
  }
}

TEST_CASE("each page waits as long as the design gives it") {
  const auto idle = [](Screen screen) {
    State state;
    state.room = std::make_shared<const people::Room>();
    state.screen = std::move(screen);
    return idle_time(state).value_or(0) / second_ms;
  };
  CHECK(idle(NameSearch{.purpose = ToCheckIn{}}) == 45);
  CHECK(idle(Profile{}) == 90);
  CHECK(idle(Suggestions{}) == 60);
  CHECK(idle(Opened{}) == 60);
  CHECK(idle(WelcomeBack{}) == 30);
  CHECK(idle(MeetWaiting{}) == 60);
  CHECK(idle(YouveMet{}) == 60);
  CHECK(idle(MyEvening{}) == 45);
  CHECK(idle(NotMe{}) == 20);
  CHECK(idle(UnknownBadge{}) == 20);
  CHECK(idle(Replaced{}) == 20);
  CHECK(idle(NotNow{}) == 20);
  CHECK(idle(Together{}) == 30);
  CHECK(idle(DoorQuestion{}) == 30);
  CHECK(idle(WalkIn{}) == 45);
  CHECK(idle(HostPin{}) == 20);
  CHECK(idle(Hosts{}) == 180);
  CHECK(idle(Attract{}) == 0);
}
