#include <fstream>

#include "store/losing_disk.hpp"
#include "store/story.hpp"
#include "support/trials.hpp"

using namespace foyer;
using namespace foyer::store;
using namespace foyer::store::story;

namespace {

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// Records until the power fails; how many records were acknowledged.
int record_until_dark(EventFile& file, LosingDisk& disk, std::mt19937& dice) {
  int acknowledged = 0;
  while (!disk.dark()) {
    std::vector<journal::Happening> some;
    const std::string name = "step " + std::to_string(acknowledged);
    some.push_back({evening, journal::Passed{"Ana", name}});
    for (unsigned i = 0, n = dice() % 4; i < n; ++i)
      some.push_back({evening, journal::Promised{name + std::to_string(i), "Ana", "Ben", name}});
    if (file.record(some)) ++acknowledged;
  }
  return acknowledged;
}

}  // namespace

// Whatever unsynced sectors a power cut takes: what was acknowledged is there, the file is sound.
TEST_CASE("a power cut loses nothing that was acknowledged", "[faults]") {
  const int trials = test::trials(40, 300);
  long facts = 0;
  for (int trial = 0; trial < trials; ++trial) {
    const auto seed = 20261123u + static_cast<std::uint32_t>(trial);
    INFO("seed " << seed);
    std::mt19937 dice(seed);
    Evening evening;
    evening.registers("Ana");
    evening.registers("Ben");
    evening.closes();
    Folder after;
    int acknowledged = 0;
    {
      LosingDisk disk(seed);
      evening.opens();
      disk.fail_after(1 + static_cast<int>(dice() % (trial % 5 == 0 ? 6000 : 200)));
      acknowledged = record_until_dark(*evening.file, disk, dice);
      for (const auto& [name, bytes] : disk.lose_power([](const auto& n) { return bytes_of(n); }))
        if (std::filesystem::exists(name))
          std::ofstream(after / std::filesystem::path(name).filename().string(), std::ios::binary)
              << bytes;
      evening.closes();
    }
    auto fallen = reopened(after / "evening.foyer");
    REQUIRE(fallen);
    const auto check = fallen->check();
    REQUIRE(check);
    REQUIRE(check->problems == std::vector<std::string>{});
    const auto& passed = fallen->room()->find("Ana")->passed;
    for (int i = 0; i < acknowledged; ++i) REQUIRE(passed.contains("step " + std::to_string(i)));
    REQUIRE(passed.size() <= static_cast<std::size_t>(acknowledged) + 1);
    facts += acknowledged;
  }
  CHECK(facts > trials * 5);
  test::report("power cut", trials, facts);
}
