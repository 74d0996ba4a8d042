#include "hub/door.hpp"
#include "hub/schema.hpp"

using namespace foyer;
using namespace foyer::hub;
using namespace foyer::hub::story;

namespace {

struct Visit {
  Server& server = running();
  EventId event = server.event();
  Settings settings = server.kiosk(event, "a");
  Hub hub = connected(settings, event);
  Door door;

  Pushed pushes(std::span<const SealedFact> facts) {
    auto pushed = hub.push(facts, door.origin);
    if (!pushed) FAIL(pushed.error().what);
    return *pushed;
  }
  std::vector<SealedFact> pulls(const Heads& heads = {}) {
    auto facts = hub.pull(heads, 2000);
    if (!facts) FAIL(facts.error().what);
    return *facts;
  }
};

}  // namespace

// What goes in comes out, to the byte.
TEST_CASE("facts come back from the hub as they were pushed") {
  Visit visit;
  visit.door.writes(1203, "Łukasz \\\" 王 \n");
  const auto facts = visit.door.all();
  const auto pushed = visit.pushes(facts);
  CHECK(pushed.refused.empty());
  CHECK(pushed.heads == Heads{{visit.door.origin, 1203}});
  CHECK(visit.pulls() == facts);
  CHECK(visit.hub.heads().value() == visit.door.heads());
}

// A vector of heads is all a reader keeps.
TEST_CASE("a kiosk pulls only what lies above its heads") {
  Visit visit;
  visit.door.writes(10);
  visit.pushes(visit.door.all());
  const auto facts = visit.pulls({{visit.door.origin, 7}});
  REQUIRE(facts.size() == 3);
  CHECK(facts.front().seq == 8);
  CHECK(visit.pulls(visit.door.heads()).empty());
}

// An acknowledgement may have been lost: the same facts are sent again.
TEST_CASE("what the hub has already is skipped") {
  Visit visit;
  visit.door.writes(10);
  visit.pushes(visit.door.all());
  visit.door.writes(5);
  const auto again = visit.pushes(visit.door.all());
  CHECK(again.refused.empty());
  CHECK(again.heads == Heads{{visit.door.origin, 15}});
  CHECK(visit.pushes(visit.door.all()).refused.empty());
  CHECK(visit.pulls() == visit.door.all());
}

// Within an origin there is never a hole.
TEST_CASE("a push that leaves facts out is told from where to go on") {
  Visit visit;
  visit.door.writes(10);
  const auto facts = visit.door.all();
  visit.pushes(std::span(facts).first(3));
  const auto pushed = visit.pushes(std::span(facts).subspan(5));
  CHECK(pushed.refused == std::vector<Refused>{{visit.door.origin, Refusal::gap}});
  CHECK(pushed.heads == Heads{{visit.door.origin, 3}});
  CHECK(visit.pulls().size() == 3);
}

TEST_CASE("an origin begins with its first fact") {
  Visit visit;
  visit.door.writes(4);
  const auto facts = visit.door.all();
  const auto pushed = visit.pushes(std::span(facts).subspan(1));
  CHECK(pushed.refused == std::vector<Refused>{{visit.door.origin, Refusal::gap}});
  CHECK(pushed.heads == Heads{{visit.door.origin, 0}});
}

// A copied file that went on under its old origin.
TEST_CASE("other facts under the same numbers are refused") {
  Visit visit;
  visit.door.writes(10);
  visit.pushes(visit.door.all());
  Door copy;
  copy.origin = visit.door.origin;
  copy.writes(12, "somebody else");
  const auto longer = visit.pushes(copy.all());
  CHECK(longer.refused == std::vector<Refused>{{copy.origin, Refusal::forked}});
  const auto all = copy.all();
  const auto older = visit.pushes(std::span(all).first(4));
  CHECK(older.refused == std::vector<Refused>{{copy.origin, Refusal::forked}});
  CHECK(visit.pulls() == visit.door.all());
}

TEST_CASE("facts of many origins go in one push, each for itself") {
  Visit visit;
  Door other;
  visit.door.writes(3);
  other.writes(700);
  auto facts = visit.door.all();
  for (const auto& fact : other.all()) facts.push_back(fact);
  const auto pushed = visit.pushes(facts);
  CHECK(pushed.refused.empty());
  CHECK(pushed.heads == Heads{{visit.door.origin, 3}, {other.origin, 700}});
}

// A page is a page however many kiosks there are, and comes in order.
TEST_CASE("a pull gives at most as many facts as were asked for") {
  Visit visit;
  std::size_t whole = 0;
  for (int kiosk = 0; kiosk < 30; ++kiosk) {
    Door other;
    other.writes(20);
    visit.pushes(other.all());
    whole += 20;
  }
  Heads heads;
  std::size_t pulled = 0;
  while (true) {
    const auto page = visit.hub.pull(heads, 77).value();
    CHECK(page.size() <= 77);
    if (page.empty()) break;
    for (const auto& fact : page) heads[fact.origin] = fact.seq;
    pulled += page.size();
  }
  CHECK(pulled == whole);
}

// 100 MB in one fact.
TEST_CASE("a fact larger than the hub takes does not leave the kiosk") {
  Visit visit;
  visit.door.writes(1);
  auto facts = visit.door.all();
  facts[0].payload.assign(100'000'000, 'x');
  const auto pushed = visit.pushes(facts);
  CHECK(pushed.refused == std::vector<Refused>{{visit.door.origin, Refusal::malformed}});
  CHECK(visit.pulls().empty());
}

TEST_CASE("a kiosk hears that another pushed") {
  Visit visit;
  Hub other = connected(visit.server.kiosk(visit.event, "b"), visit.event);
  CHECK_FALSE(other.wait(0).value());
  visit.door.writes(1);
  visit.pushes(visit.door.all());
  REQUIRE(visit.hub.notify());
  CHECK(other.wait(5000).value());
  CHECK_FALSE(other.wait(0).value());
}

TEST_CASE("another event's kiosks are not woken") {
  Visit visit;
  const auto elsewhere = visit.server.event();
  Hub other = connected(visit.server.kiosk(elsewhere, "b"), elsewhere);
  REQUIRE(visit.hub.notify());
  CHECK(visit.hub.wait(5000).value());
  CHECK_FALSE(other.wait(0).value());
}

TEST_CASE("the hub shows its clock") {
  Visit visit;
  CHECK(std::abs(visit.hub.welcome().clock - today()) < 60 * second_ms);
  CHECK(visit.hub.welcome().relay);
}
