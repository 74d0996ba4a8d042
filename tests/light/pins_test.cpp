#include "light/pins.hpp"

#include <filesystem>
#include <fstream>

#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::light;
namespace fs = std::filesystem;

namespace {

void write(const fs::path& file, const std::string& text) { std::ofstream(file) << text; }
std::string line_of(const fs::path& file) {
  std::string line;
  std::ifstream in(file);
  std::getline(in, line);
  return line;
}

// A chip of eight lines that the kernel makes up (gpio-sim), where it can and we may.
class MadeUpChip {
 public:
  MadeUpChip() {
    std::error_code failed;
    if (!fs::is_directory(home_.parent_path(), failed)) return;
    fs::create_directories(home_ / "bank", failed);
    write(home_ / "bank/num_lines", "8");
    write(home_ / "live", "1");
    name_ = line_of(home_ / "bank/chip_name");
    device_ = line_of(home_ / "dev_name");
  }
  ~MadeUpChip() {
    std::error_code none;
    write(home_ / "live", "0");
    fs::remove(home_ / "bank", none);
    fs::remove(home_, none);
  }
  MadeUpChip(const MadeUpChip&) = delete;
  MadeUpChip& operator=(const MadeUpChip&) = delete;
  bool stands() const { return name_.starts_with("gpiochip"); }
  std::string device() const { return "/dev/" + name_; }
  std::string level(int line) const {
    return line_of(fs::path("/sys/devices/platform") / device_ / name_ /
                   ("sim_gpio" + std::to_string(line)) / "value");
  }

 private:
  fs::path home_ = "/sys/kernel/config/gpio-sim/foyer";
  std::string name_, device_;
};

}  // namespace

TEST_CASE("lamps on a chip's lines are named by what they show") {
  CHECK(
      *pins_in("/dev/gpiochip0 welcome=17 host=27 trouble=!22") ==
      Pins{"/dev/gpiochip0",
           {{Signal::welcome, 17, false}, {Signal::host, 27, false}, {Signal::trouble, 22, true}}});
  CHECK(pins_in("/dev/gpiochip1  rest=0 ")->pins == std::vector<Pin>{{Signal::rest, 0, false}});
}

TEST_CASE("what names no line, one twice, or no chip is no light") {
  for (const auto* odd :
       {"", "/dev/gpiochip0", "/dev/gpiochip0 17", "/dev/gpiochip0 host=", "/dev/gpiochip0 host=x",
        "/dev/gpiochip0 host=!", "/dev/gpiochip0 host=-1", "/dev/gpiochip0 lamp=3",
        "/dev/gpiochip0 host=3 host=4", "/dev/gpiochip0 host=3 trouble=3", "host=3",
        "/dev/ttyUSB0 host=3", "/dev/gpiochip0 host=99999999999"}) {
    CAPTURE(odd);
    const auto pins = pins_in(odd);
    REQUIRE_FALSE(pins.ok());
    CHECK(pins.error().fault == Fault::usage);
    CHECK(pins.error().what.back() == '.');
  }
}

// One lamp at a time; a board that takes low for on is the other way round.
TEST_CASE("the levels show one signal and no other") {
  const auto pins = *pins_in("/dev/gpiochip0 welcome=17 host=27 trouble=!22");
  CHECK(levels(pins, Signal::rest) == 0b100);
  CHECK(levels(pins, Signal::welcome) == 0b101);
  CHECK(levels(pins, Signal::host) == 0b110);
  CHECK(levels(pins, Signal::trouble) == 0b000);
}

TEST_CASE("a chip that is not there is one sentence each time") {
  const auto light = light::open("/dev/gpiochip99 host=3", [](std::string_view) {});
  REQUIRE(light.ok());
  for (int i = 0; i < 2; ++i) {
    const auto shown = (*light)->show(Signal::host);
    REQUIRE_FALSE(shown.ok());
    CHECK(shown.error().fault == Fault::outside);
  }
}

TEST_CASE("the lamps of a chip follow the signals") {
  const MadeUpChip chip;
  if (!chip.stands()) {
    WARN("Not tried on a chip: this kernel makes none up (gpio-sim), or not for us.");
    return;
  }
  const auto light = light::open(chip.device() + " welcome=1 host=4 trouble=!6", {});
  REQUIRE(light.ok());
  CHECK((*light)->show(Signal::host));
  CHECK(chip.level(1) + chip.level(4) + chip.level(6) == "011");
  CHECK((*light)->show(Signal::trouble));
  CHECK(chip.level(1) + chip.level(4) + chip.level(6) == "000");
  CHECK((*light)->show(Signal::welcome));
  CHECK(chip.level(1) + chip.level(4) + chip.level(6) == "101");
}
