#include "hub/kiosk.hpp"

using namespace foyer;
using namespace foyer::hub;
using namespace foyer::hub::story;

TEST_CASE("eight kiosks with real files end in the same room") {
  Server& server = running();
  const auto event = server.event();
  const Folder folder;
  std::vector<std::unique_ptr<Kiosk>> kiosks;
  std::vector<Settings> ways;
  for (int i = 0; i < 8; ++i) {
    kiosks.push_back(std::make_unique<Kiosk>(folder / ("k" + std::to_string(i) + ".foyer")));
    ways.push_back(server.kiosk(event, "real"));
  }
  for (int guest = 0; guest < 24; ++guest) kiosks[0]->registers("g" + std::to_string(guest));
  for (std::size_t i = 0; i < 8; ++i) kiosks[i]->exchanges(ways[i], event);
  for (int guest = 0; guest < 24; ++guest)
    kiosks[static_cast<std::size_t>(guest % 8)]->writes(
        journal::CheckedIn{"g" + std::to_string(guest)}, guest);
  kiosks[3]->writes(journal::CheckedIn{"g0"}, 9);
  kiosks[5]->writes(journal::CheckedOut{"g7"}, 30);
  for (int round = 0; round < 2; ++round)
    for (std::size_t i = 0; i < 8; ++i) {
      const auto done = kiosks[i]->exchanges(ways[i], event);
      CHECK(done.said.empty());
    }
  for (auto& kiosk : kiosks) {
    CHECK(same(kiosk->room(), kiosks[0]->room()));
    CHECK(kiosk->file().heads() == kiosks[0]->file().heads());
    CHECK(kiosk->file().check().value().ok);
    CHECK(is_here(*kiosk, "g6"));
    CHECK_FALSE(is_here(*kiosk, "g7"));
  }
}

// A clock may be wrong by nearly a day: what was done later, having seen the earlier, still counts.
TEST_CASE("two kiosks a day apart agree on who left last") {
  Server& server = running();
  const auto event = server.event();
  const Folder folder;
  Kiosk fast(folder / "fast.foyer", 23 * hour_ms), right(folder / "right.foyer");
  const auto fast_way = server.kiosk(event, "fast"), right_way = server.kiosk(event, "right");
  fast.registers("ana");
  fast.writes(journal::CheckedIn{"ana"}, 1);
  fast.exchanges(fast_way, event);
  right.exchanges(right_way, event);
  CHECK(is_here(right, "ana"));
  right.writes(journal::CheckedOut{"ana"}, 5);
  right.exchanges(right_way, event);
  fast.exchanges(fast_way, event);
  CHECK_FALSE(is_here(right, "ana"));
  CHECK(same(fast.room(), right.room()));
}

TEST_CASE("what comes from the hub is verified before it is believed") {
  Server& server = running();
  const auto event = server.event();
  const Folder folder;
  Kiosk kiosk(folder / "k.foyer");
  Door forger;
  forger.writes(8);
  auto facts = forger.all();
  facts[4].payload = R"({"who":"nobody"})";
  Hub hub = connected(server.kiosk(event, "forger"), event);
  (void)hub.push(facts, forger.origin).value();
  const auto done = kiosk.exchanges(server.kiosk(event, "honest"), event);
  CHECK(done.pulled == 4);
  CHECK(done.behind == 4);
  CHECK(done.said.size() == 1);
  CHECK(kiosk.file().check().value().ok);
}
