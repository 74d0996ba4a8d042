#include "shell/machine.hpp"

#include <unistd.h>

#include <fstream>

#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::shell;
namespace fs = std::filesystem;

namespace {

// A folder that looks like sysfs.
struct Supplies {
  Supplies() { fs::create_directories(folder); }
  ~Supplies() { fs::remove_all(folder); }
  Supplies(const Supplies&) = delete;
  Supplies& operator=(const Supplies&) = delete;

  fs::path folder = fs::temp_directory_path() / ("foyer-machine-" + std::to_string(getpid()));
  Machine machine{folder, folder / "supplies"};

  void plug(const std::string& name, const std::string& type, const std::string& capacity,
            const std::string& scope = "") const {
    const auto place = folder / "supplies" / name;
    fs::create_directories(place);
    const std::pair<const char*, std::string> files[] = {
        {"type", type}, {"capacity", capacity}, {"scope", scope}};
    for (const auto& [file, text] : files) std::ofstream(place / file) << text << '\n';
  }
};

}  // namespace

TEST_CASE("a machine on the mains has no battery to speak of, and room on its disk") {
  Supplies there;
  there.plug("AC", "Mains", "");
  const auto said = there.machine.said();
  REQUIRE(said);
  CHECK_FALSE(said->battery);
  CHECK(said->disk_mb > 0);
  CHECK_FALSE(there.machine.said());
}

// A pen's battery says nothing of the tablet's.
TEST_CASE("a tablet's battery is told when it changes, a pen's and nonsense never") {
  Supplies there;
  there.plug("pen", "Battery", "3", "Device");
  there.plug("odd", "Battery", "lots");
  there.plug("tablet", "Battery", "81");
  CHECK(there.machine.said()->battery == 81);
  CHECK_FALSE(there.machine.said());
  there.plug("tablet", "Battery", "80");
  CHECK(there.machine.said()->battery == 80);
}
