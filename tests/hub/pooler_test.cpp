#include "hub/pooler.hpp"

#include "hub/door.hpp"

using namespace foyer;
using namespace foyer::hub;
using namespace foyer::hub::story;

// Many events share few connections: nothing a kiosk asks depends on the statement before it.
TEST_CASE("eight kiosks exchange through PgBouncer in transaction mode") {
  Server& server = running();
  const auto event = server.event();
  std::vector<Pooler::Known> known;
  for (int i = 0; i < 8; ++i) {
    const auto url = server.kiosk(event, "pool").url;
    known.push_back({url.substr(url.find("foyer_k_")), "secret"});
  }
  const Pooler pooler(server, known);
  std::vector<Door> doors(8);
  std::vector<Hub> hubs;
  for (const auto& kiosk : known) {
    Settings settings;
    settings.url = pooler.url(kiosk.role);
    settings.password = kiosk.password;
    hubs.push_back(connected(settings, event));
  }
  for (int round = 0; round < 3; ++round)
    for (std::size_t i = 0; i < 8; ++i) {
      if (round < 2) doors[i].writes(60);
      const auto done = exchange(hubs[i], doors[i].journal());
      if (!done) FAIL(done.error().what);
    }
  for (const auto& door : doors) CHECK(door.facts == doors[0].facts);
  CHECK(doors[0].all().size() == 8 * 120);
}
