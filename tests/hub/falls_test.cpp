#include <atomic>
#include <cstdlib>
#include <random>
#include <thread>

#include "hub/door.hpp"
#include "support/trials.hpp"

using namespace foyer;
using namespace foyer::hub;
using namespace foyer::hub::story;

namespace {

// Pushes 100 at a time until the line breaks; gives what was acknowledged.
std::int64_t pushes_until_it_breaks(const Settings& settings, const EventId& event, Door& door) {
  auto hub = Hub::connect(settings, event);
  if (!hub) return 0;
  std::int64_t acknowledged = 0;
  while (true) {
    door.writes(100);
    const auto theirs = Heads{{door.origin, acknowledged}};
    const auto pushed = hub->push(door.after(theirs, 5000), door.origin);
    if (!pushed) return acknowledged;
    acknowledged = pushed->heads.at(door.origin);
  }
}

}  // namespace

// Whatever was acknowledged is there after PostgreSQL was killed in the middle of batches.
TEST_CASE("the hub is killed in the middle of batches, and nothing is lost or there twice",
          "[faults]") {
  const int falls = test::trials(4, 100);
  Server server;
  const auto event = server.event();
  const std::vector<Settings> ways = {server.kiosk(event, "a"), server.kiosk(event, "b")};
  std::vector<Door> doors(2);
  const auto seed = std::random_device{}();
  INFO("seed " << seed);
  std::mt19937 random(seed);
  for (int fall = 0; fall < falls; ++fall) {
    std::vector<std::int64_t> acknowledged(2);
    std::vector<std::thread> kiosks;
    for (std::size_t i = 0; i < 2; ++i)
      kiosks.emplace_back(
          [&, i] { acknowledged[i] = pushes_until_it_breaks(ways[i], event, doors[i]); });
    std::this_thread::sleep_for(std::chrono::microseconds(20'000 + random() % 200'000));
    server.falls();
    for (auto& kiosk : kiosks) kiosk.join();
    server.starts();
    auto heads = connected(ways[0], event).heads().value();
    for (std::size_t i = 0; i < 2; ++i) CHECK(heads[doors[i].origin] >= acknowledged[i]);
  }
  for (const std::size_t i : {0, 1, 0}) doors[i].exchanges(ways[i], event);
  Door late;
  CHECK(late.exchanges(ways[0], event).refused == 0);  // every chain holds
  CHECK(doors[0].facts == doors[1].facts);
  CHECK(late.facts == doors[0].facts);
  test::report("kill -9 of PostgreSQL in the middle of batches", falls,
               static_cast<long>(late.all().size()));
}

// The line breaks under a waiting kiosk; it says so instead of waiting on.
TEST_CASE("a kiosk notices that the hub went, and comes back when it does") {
  Server server;
  const auto event = server.event();
  const auto settings = server.kiosk(event, "a");
  Door door;
  door.writes(3);
  Hub hub = connected(settings, event);
  server.stops();
  CHECK_FALSE(hub.wait(5000).ok());
  CHECK_FALSE(hub.push(door.all(), door.origin).ok());
  const auto gone = Hub::connect(settings, event);
  REQUIRE_FALSE(gone.ok());
  CHECK(gone.error().what.find("nothing answers there; see whether it runs") != std::string::npos);
  server.starts();
  CHECK(door.exchanges(settings, event).pushed == 3);
}

// A paused hub: the line is up and silent. The limit is the shortest there is, five seconds more.
TEST_CASE("a hub that does not answer is given up after its time") {
  Server& server = running();
  const auto event = server.event();
  auto settings = server.kiosk(event, "silent");
  settings.statement_timeout_ms = 4000;  // enough to connect on a busy machine
  Hub hub = connected(settings, event);
  const auto backend = server.backends_of("foyer_k_silent");
  REQUIRE(backend.size() == 1);
  ::kill(backend[0], SIGSTOP);
  const auto heads = hub.heads();
  ::kill(backend[0], SIGCONT);
  REQUIRE_FALSE(heads.ok());
  CHECK(heads.error().what == "The hub does not answer any more; it will be tried again.");
  CHECK_FALSE(hub.heads().ok());  // and the late answer is not taken for another's
}

TEST_CASE("a hub that can only be read refuses in a sentence") {
  Server& server = running();
  const auto event = server.event();
  auto settings = server.kiosk(event, "a");
  settings.url += " options='-c default_transaction_read_only=on'";
  Hub hub = connected(settings, event);
  Door door;
  door.writes(1);
  const auto pushed = hub.push(door.all(), door.origin);
  REQUIRE_FALSE(pushed.ok());
  CHECK(pushed.error().what == "The hub can only be read; it may be a standby.");
}

TEST_CASE("a wrong password, an unknown kiosk and an unset hub are each said") {
  Server& server = running();
  const auto event = server.event();
  auto settings = server.kiosk(event, "a");
  settings.password = "guessed";
  const auto said = [&](const Settings& with) { return Hub::connect(with, event).error().what; };
  CHECK(said(settings).find("the password is wrong; set FOYER_HUB_PASSWORD") != std::string::npos);
  settings.url += "x";
  CHECK(said(settings).find("it lets nobody of that name in") != std::string::npos);
  CHECK(said({}) == "No hub is set; name it in foyer.toml ([hub] url = ...) or FOYER_HUB.");
  Settings nowhere;
  nowhere.url = "postgresql://foyer_k_a@127.0.0.1:" + std::to_string(free_port()) + "/foyer";
  CHECK(said(nowhere).find("nothing answers there; see whether it runs") != std::string::npos);
}

TEST_CASE("a database without Foyer's tables is said to be one") {
  Server& server = running();
  auto owner = server.hosted().owner;
  owner.url.replace(owner.url.find("dbname=foyer"), 12, "dbname=postgres");
  const auto hub = Hub::connect(owner, "x");
  REQUIRE_FALSE(hub.ok());
  CHECK(hub.error().what == "The hub's database has no tables of Foyer's; run foyer hub init.");
}
