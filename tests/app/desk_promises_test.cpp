// Promises at the desk: a guest answered by mail, and a host ticks what they said.
#include "app/at_desk.hpp"

using namespace foyer;
using namespace foyer::app;
using namespace foyer::test;

namespace {

Evening a_promise() {
  auto evening = an_evening();
  evening.happens(journal::Met{ref_of("Ana Lima"), ref_of("Ben Okoro")});
  evening.happens(
      journal::Promised{"door-1", ref_of("Ana Lima"), ref_of("Ben Okoro"), "Ana will call Ben."});
  ask(evening.at_desk(), DeskOpen{ref_of("Ben Okoro")});
  return evening;
}

people::Outcome outcome(const Evening& evening, std::string_view name) {
  return evening.person(name).promises.at(0).outcome;
}

const DeskTick its_tick{"door-1", ref_of("Ana Lima"), ref_of("Ben Okoro")};

}  // namespace

// It stands with both, and the host's name stands in the journal.
TEST_CASE("a host ticks a promise, and takes it back") {
  auto evening = a_promise();
  ask(evening, DeskSeePromises{});
  CHECK(std::get<DeskPromises>(desk(evening).form).who == ref_of("Ben Okoro"));
  ask(evening, its_tick);
  for (const auto* who : {"Ana Lima", "Ben Okoro"})
    CHECK(outcome(evening, who) == people::Outcome::kept);
  CHECK(std::get<journal::StaffActed>(evening.written().back()).host == "Mina");
  ask(evening, its_tick);
  CHECK(outcome(evening, "Ana Lima") == people::Outcome::open);
  ask(evening, DeskClose{});
  CHECK(desk(evening).person == ref_of("Ben Okoro"));  // back at their card
}

TEST_CASE("a tick of what nobody promised writes nothing") {
  auto evening = a_promise();
  const auto before = evening.written().size();
  ask(evening, DeskTick{"door-2", ref_of("Ana Lima"), ref_of("Ben Okoro")});
  ask(evening, DeskTick{"door-1", ref_of("Ben Okoro"), ref_of("Ana Lima")});
  ask(evening, DeskTick{"door-1", "nobody", ref_of("Ben Okoro")});
  CHECK(evening.written().size() == before);
}

TEST_CASE("a long list of promises is turned without losing the place in the list behind") {
  auto evening = a_promise();
  ask(evening, DeskRows{12});
  ask(evening, DeskSeePromises{});
  ask(evening, DeskRows{4});
  CHECK(std::get<DeskPromises>(desk(evening).form).from == 4);
  CHECK(desk(evening).from == 12);
}
