#include <sys/mount.h>

#include "hub/door.hpp"
#include "support/trials.hpp"

using namespace foyer;
using namespace foyer::hub;
using namespace foyer::hub::story;

namespace {

// A disk in memory under the hub's folder, as large as it is told to be.
void mount_disk(const std::filesystem::path& folder, const std::string& size, unsigned long how) {
  std::filesystem::create_directories(folder);
  if (::mount("none", folder.c_str(), "tmpfs", how, ("size=" + size).c_str()) != 0)
    throw std::runtime_error("a disk in memory cannot be mounted here");
}

bool may_mount() {
  const Folder folder;
  try {
    mount_disk(folder / "try", "1m", 0);
  } catch (const std::exception&) {
    return false;
  }
  return ::umount((folder / "try").c_str()) == 0;
}

// Pushes until the hub takes nothing any more; the sentence it was refused with.
std::string fills(const Settings& settings, const EventId& event, Door& door) {
  std::int64_t acknowledged = 0;
  for (int batch = 0; batch < 400; ++batch) {
    auto hub = Hub::connect(settings, event);
    if (!hub) return hub.error().what;
    for (int i = 0; i < 4; ++i) door.writes(1, random_hex(100'000));
    const auto pushed = hub->push(door.after({{door.origin, acknowledged}}, 50), door.origin);
    if (!pushed) return pushed.error().what;
    acknowledged = pushed->heads.at(door.origin);
  }
  return "never full";
}

}  // namespace

TEST_CASE("a hub whose disk is full says so, and has everything once there is room", "[faults]") {
  if (!may_mount()) {
    std::printf("[faults] hub's disk full: not tried, nothing can be mounted here\n");
    return;
  }
  const int times = test::trials(1, 10);
  Server server({"127.0.0.1"}, [](const auto& folder) { mount_disk(folder, "160m", 0); });
  const auto event = server.event();
  const auto settings = server.kiosk(event, "a");
  Door door;
  int megabytes = 160;
  for (int time = 0; time < times; ++time) {
    const std::string said = fills(settings, event, door);
    CAPTURE(said);
    // Where the log itself finds no room the server falls instead.
    CHECK((said.find("disk is full") != std::string::npos ||
           said.find("it will be tried again") != std::string::npos ||
           said.find("nothing answers there") != std::string::npos));
    megabytes += 200;
    mount_disk(server.place().folder, std::to_string(megabytes) + "m", MS_REMOUNT);
    server.starts();
    CHECK(door.exchanges(settings, event).behind == 0);
  }
  Door late;
  CHECK(late.exchanges(settings, event).refused == 0);
  CHECK(late.facts == door.facts);
  test::report("the hub's disk full in the middle of batches", times,
               static_cast<long>(late.all().size()));
}
