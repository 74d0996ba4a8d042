#include "hub/network.hpp"
#include "hub/kiosk.hpp"
#include "support/trials.hpp"

using namespace foyer;
using namespace foyer::hub;
using namespace foyer::hub::story;

namespace {

constexpr std::size_t doors = 4;

// A door in a network of its own, with its file, and its certificate for the hub at the other end.
struct FarDoor {
  Network network;
  Wire wire;
  Kiosk kiosk;
  Settings settings;
  long met = 0, missed = 0;

  FarDoor(const Network& hub, const std::filesystem::path& file, int number)
      : wire(hub, network, number), kiosk(file) {}

  // What Catch2's words do on other threads is not defined, so here are none.
  bool exchanges(const EventId& event) {
    auto hub = Hub::connect(settings, event);
    const bool done = hub && exchange(*hub, kiosk.journal());
    ++(done ? met : missed);
    return done;
  }
  bool welcomes(const std::string& ref, std::int64_t minute) {
    const std::vector<journal::Happening> one = {{kiosk.now(minute), journal::CheckedIn{ref}}};
    if (!kiosk.file().record(one)) return false;
    ++kiosk.acknowledged;
    kiosk.let_in.push_back(ref);
    return true;
  }
};

struct Storm {
  Network hub_network;
  Folder folder;
  std::optional<Server> server;
  EventId event;
  std::vector<std::unique_ptr<FarDoor>> all;

  Storm() {
    std::vector<std::string> addresses;
    for (std::size_t i = 0; i < doors; ++i)
      addresses.push_back("10.77." + std::to_string(i) + ".1");
    for (std::size_t i = 0; i < doors; ++i)
      all.push_back(std::make_unique<FarDoor>(
          hub_network, folder / ("door" + std::to_string(i) + ".foyer"), static_cast<int>(i)));
    hub_network.inside([&] { server.emplace(addresses); });
    event = server->event();
    for (std::size_t i = 0; i < doors; ++i) all[i]->settings = way_of(i, addresses[i]);
  }

  Settings way_of(std::size_t door, const std::string& address) {
    const std::string role = "foyer_k_net" + random_hex(4);
    REQUIRE(let_in(server->hosted().owner, NewKiosk{role, event, ""}));
    const auto identity = make_identity(server->hosted().authority, {role, {}}, today()).value();
    const auto file = [&](const std::string& name, const std::string& text) {
      const auto path = folder / (name + std::to_string(door));
      std::ofstream(path) << text;
      std::filesystem::permissions(path, std::filesystem::perms(0600));
      return path;
    };
    Settings settings;
    settings.url = "postgresql://" + role + "@" + address + ":" +
                   std::to_string(server->place().port) + "/foyer";
    settings.authority = file("authority", server->hosted().authority.certificate);
    settings.certificate = file("certificate", identity.certificate);
    settings.key = file("key", identity.key);
    settings.statement_timeout_ms = 5000;
    settings.connect_timeout_s = 6;
    return settings;
  }
};

// Why the trial cannot be run here; empty when it can.
std::string hindrance() {
  try {
    const Network here, there;
    const Wire wire(here, there, 99);
    return "";
  } catch (const std::exception& error) {
    return error.what();
  }
}

// Cut, delayed by 300 ms there and back, 10 % lost, both, or fair again.
void change(Weather& weather, unsigned how) {
  weather.cut = how == 0;
  weather.delay_ms = how == 1 || how == 3 ? 150 : 0;
  weather.loss_of_100 = how == 2 || how == 3 ? 10 : 0;
}

}  // namespace

// Whatever the network does between four doors and the hub: the doors write on, and agree after.
TEST_CASE("a network that is cut, slow and lossy loses nothing", "[faults]") {
  if (const auto why = hindrance(); !why.empty()) {
    std::printf("[faults] network: not tried, %s\n", why.c_str());
    return;
  }
  const int changes = test::trials(8, 100);
  const auto seed = std::random_device{}();
  INFO("seed " << seed);
  Storm storm;
  for (int i = 0; i < 40; ++i) storm.all[0]->kiosk.registers("g" + std::to_string(i));
  std::atomic<bool> over{false}, refused{false};
  {
    std::vector<std::jthread> open;
    for (std::size_t i = 0; i < doors; ++i)
      open.emplace_back([&, i] {
        FarDoor& door = *storm.all[i];
        door.network.enter();
        for (int n = 0; !over; ++n) {
          if (n < 200 && !door.welcomes("g" + std::to_string(n % 40), n)) refused = true;
          if (!door.exchanges(storm.event))
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        }
      });
    std::mt19937 random(seed);
    for (int n = 0; n < changes; ++n) {
      for (auto& door : storm.all) change(door->wire.weather, n % 10 == 3 ? 0 : random() % 5);
      const bool long_enough_to_be_noticed = n % 10 == 3;
      std::this_thread::sleep_for(
          std::chrono::milliseconds(long_enough_to_be_noticed ? 7000 : 400 + random() % 800));
    }
    for (auto& door : storm.all) change(door->wire.weather, 4);
    over = true;
  }
  CHECK_FALSE(refused);
  long met = 0, missed = 0, lost = 0;
  std::size_t acknowledged = 0;
  std::vector<Kiosk*> kiosks;
  for (int round = 0; round < 2; ++round)
    for (auto& door : storm.all) {
      bool done = false;
      for (int tries = 0; tries < 20 && !done; ++tries)
        door->network.inside([&] { done = door->exchanges(storm.event); });
      CHECK(done);
    }
  for (auto& door : storm.all) {
    met += door->met, missed += door->missed, lost += door->wire.lost();
    acknowledged += door->kiosk.acknowledged;
    kiosks.push_back(&door->kiosk);
  }
  all_is_well(kiosks, acknowledged);
  std::printf("[faults] network: %ld packets lost, %ld exchanges done, %ld given up\n", lost, met,
              missed);
  test::report("network cut, 300 ms late, 10 % lost between four doors and the hub", changes,
               static_cast<long>(acknowledged));
}
