#include "hub/door.hpp"

using namespace foyer;
using namespace foyer::hub;
using namespace foyer::hub::story;

namespace {

// Kiosks of one event at one hub.
struct Party {
  Server& server;
  EventId event;
  std::vector<Door> doors;
  std::vector<Settings> ways;

  explicit Party(std::size_t count, Server& at = running())
      : server(at), event(at.event()), doors(count) {
    for (std::size_t i = 0; i < count; ++i) ways.push_back(server.kiosk(event, std::to_string(i)));
  }
  Exchanged exchanges(std::size_t door) { return doors[door].exchanges(ways[door], event); }
  void all_exchange() {
    for (std::size_t i = 0; i < doors.size(); ++i) exchanges(i);
  }
  bool all_equal() const {
    return std::ranges::all_of(doors,
                               [&](const Door& door) { return door.facts == doors[0].facts; });
  }
};

}  // namespace

TEST_CASE("eight kiosks hold the same after two rounds") {
  Party party(8);
  std::size_t written = 0;
  for (std::size_t i = 0; i < 8; ++i) {
    party.doors[i].writes(static_cast<int>(37 * i + 1));
    written += 37 * i + 1;
  }
  party.all_exchange();
  party.all_exchange();
  CHECK(party.all_equal());
  CHECK(party.doors[0].all().size() == written);
  CHECK(party.exchanges(3).behind == 0);
}

TEST_CASE("an exchange counts what went and what came") {
  Party party(2);
  party.doors[0].writes(30);
  party.doors[1].writes(7);
  const auto first = party.exchanges(0);
  CHECK(first.queue == 30);
  CHECK(first.pushed == 30);
  CHECK(first.pulled == 0);
  const auto second = party.exchanges(1);
  CHECK(second.pushed == 7);
  CHECK(second.pulled == 30);
  const auto third = party.exchanges(0);
  CHECK(third.queue == 0);
  CHECK(third.pulled == 7);
  CHECK(third.behind == 0);
  CHECK(third.said.empty());
}

// A long load that was stopped goes on where it was.
TEST_CASE("a new kiosk's load can be stopped and taken up again") {
  Party party(2);
  party.doors[0].writes(3500);
  party.exchanges(0);
  Hub hub = connected(party.ways[1], party.event);
  std::vector<std::int64_t> come;
  const auto going = [&](std::int64_t now, std::int64_t whole) {
    CHECK(whole == 3500);
    come.push_back(now);
    return come.size() < 2;
  };
  const auto begun = exchange(hub, party.doors[1].journal(), going).value();
  CHECK(begun.pulled == 3000);
  CHECK(begun.behind == 500);
  CHECK(come == std::vector<std::int64_t>{1000, 3000});
  CHECK(party.exchanges(1).pulled == 500);
  CHECK(party.all_equal());
}

// Nobody depends on the kiosk that wrote a fact: whoever holds it brings it.
TEST_CASE("a hub that was wiped is filled again by two of eight kiosks") {
  Server& server = running();
  Party party(8, server);
  for (auto& door : party.doors) door.writes(40);
  party.all_exchange();
  party.all_exchange();
  const auto before = party.doors[0].facts;
  REQUIRE(forget(server.hosted().owner, party.event));
  REQUIRE(let_in(server.hosted().owner, NewEvent{party.event, true}));
  for (const std::size_t i : {2, 5}) {
    party.ways[i] = server.kiosk(party.event, "again");
    party.exchanges(i);
  }
  Door new_one;
  new_one.exchanges(party.ways[2], party.event);
  CHECK(new_one.facts == before);
}

TEST_CASE("a host that died is replaced by another with an empty hub") {
  Party before(3);
  for (auto& door : before.doors) door.writes(25);
  before.all_exchange();
  before.all_exchange();
  before.doors[0].writes(4);  // the host's own last facts reach one kiosk by stick, then it dies
  before.doors[1].takes(before.doors[0].all());
  before.doors[2].writes(6);
  Party after(2);
  after.doors = {before.doors[1], before.doors[2]};
  after.all_exchange();
  after.all_exchange();
  CHECK(after.all_equal());
  CHECK(after.doors[0].all().size() == 85);
}

// The newest facts are gone at the hub; the kiosks have them.
TEST_CASE("a hub restored from an old backup is filled up again") {
  Party old(3);
  for (auto& door : old.doors) door.writes(20);
  old.all_exchange();
  Party restored(3);  // as old as the backup: the first ten of each
  Door backup;
  for (const auto& door : old.doors) {
    const auto all = door.facts.at(door.origin);
    backup.takes({all.begin(), all.begin() + 10});
  }
  backup.exchanges(restored.server.kiosk(restored.event, "backup"), restored.event);
  restored.doors = {old.doors[0], old.doors[1], old.doors[2]};
  restored.all_exchange();
  restored.all_exchange();
  CHECK(restored.all_equal());
  CHECK(restored.doors[0].all().size() == 60);
}

// k1 and k2 met at hub A, k3 and k4 at hub B; one kiosk walks from A to B and back.
TEST_CASE("two hubs are joined by one kiosk that visits both") {
  Party a(2), b(2);
  for (auto* party : {&a, &b})
    for (auto& door : party->doors) door.writes(15);
  for (auto* party : {&a, &a, &b}) party->all_exchange();
  a.doors[0].exchanges(b.server.kiosk(b.event, "walker"), b.event);
  a.all_exchange();
  b.all_exchange();
  a.all_exchange();
  CHECK(a.all_equal());
  CHECK(b.all_equal());
  CHECK(a.doors[0].facts == b.doors[0].facts);
  CHECK(a.doors[0].all().size() == 60);
}

// A file whose tail was lost must not use the lost numbers again.
TEST_CASE("a kiosk that was set back goes on under a new origin, and gets its own facts back") {
  Party party(2);
  party.doors[0].writes(30);
  party.exchanges(0);
  const auto old = party.doors[0].origin;
  party.doors[0].loses(12);
  const auto done = party.exchanges(0);
  CHECK(done.new_origin);
  CHECK(done.pulled == 12);
  CHECK(party.doors[0].origin != old);
  party.doors[0].writes(5);
  party.exchanges(0);
  party.exchanges(1);
  CHECK(party.all_equal());
  CHECK(party.doors[1].all().size() == 35);
}

// The remaining hole: set back, and written on to exactly the same number while apart.
TEST_CASE("an origin that was used twice is found out, and said") {
  Party party(2);
  party.doors[0].writes(30);
  party.exchanges(0);
  party.doors[0].loses(5);
  party.doors[0].writes(5, "other");
  const auto done = party.exchanges(0);
  CHECK(done.new_origin);
  REQUIRE(done.said.size() == 2);
  CHECK(done.said[0].find("other facts under the same numbers") != std::string::npos);
  party.doors[0].writes(3);
  CHECK(party.exchanges(0).pushed == 3);
}

TEST_CASE("two kiosks with copies of one file do not stay one") {
  Party party(2);
  party.doors[0].writes(10);
  party.exchanges(0);
  party.doors[1] = party.doors[0];
  party.doors[1].writes(1);
  CHECK(party.exchanges(1).new_origin);
  CHECK(party.doors[1].origin != party.doors[0].origin);
}

// A bad chain is refused where it arrives, and the rest comes nevertheless.
TEST_CASE("facts that do not continue the chain are left out and said") {
  Party party(3);
  party.doors[0].writes(10);
  party.doors[1].writes(10);
  party.exchanges(0);
  auto forged = party.doors[1].all();
  forged[6].payload = R"({"who":"nobody"})";
  Hub hub = connected(party.ways[1], party.event);
  (void)hub.push(forged, party.doors[1].origin).value();
  const auto done = party.exchanges(2);
  CHECK(done.pulled == 16);
  CHECK(done.refused == 4);
  CHECK(done.behind == 4);
  REQUIRE(done.said.size() == 1);
  CHECK(done.said[0].find("do not continue what is here") != std::string::npos);
}
