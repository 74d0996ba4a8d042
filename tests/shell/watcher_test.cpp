#include "shell/watcher.hpp"

#include <deque>

#include "badge/symbol.hpp"
#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::shell;
using namespace std::chrono_literals;

namespace {
// A badge held up: its code at six pixels a module, with the quiet zone; the lowest `cut_off`
// pixels of it are out of sight.
camera::Grey held_up(const std::string& text, int cut_off = 0) {
  const auto symbol = badge::symbol(text, badge::Correction::medium);
  REQUIRE(symbol.ok());
  constexpr int module = 6, quiet = 4;
  const int side = (symbol->side + 2 * quiet) * module;
  camera::Grey picture{side, side,
                       std::vector<std::uint8_t>(static_cast<std::size_t>(side * side))};
  for (int y = 0; y < side; ++y)
    for (int x = 0; x < side; ++x)
      picture.pixels[static_cast<std::size_t>(y * side + x)] =
          y < side - cut_off && symbol->at(x / module - quiet, y / module - quiet) ? 0 : 255;
  return picture;
}

// A camera that shows what the test holds up.
struct Shown : camera::Source {
  explicit Shown(std::deque<camera::Sighting>& frames) : frames(frames) {}
  camera::Sighting next(std::chrono::milliseconds) override {
    if (frames.empty()) return camera::Nothing{};
    auto frame = std::move(frames.front());
    frames.pop_front();
    return frame;
  }
  std::deque<camera::Sighting>& frames;
};

// A watcher before such a camera, and a clock that the test sets.
struct Door {
  std::deque<camera::Sighting> frames;
  bool plugged_in = true;
  Time now{1'000'000};
  Watcher watcher{[this]() -> Result<std::unique_ptr<camera::Source>> {
    if (!plugged_in) return outside_failed("There is no camera.");
    return std::unique_ptr<camera::Source>(std::make_unique<Shown>(frames));
  }};

  // Everything said in one look, as one line.
  std::string look() {
    std::string line;
    for (const auto& news : watcher.look(0ms, [this] { return now; })) {
      if (const auto* scan = std::get_if<app::BadgeScanned>(&news)) line += scan->text + ";";
      if (const auto* lost = std::get_if<app::CameraLost>(&news)) line += "lost: " + lost->why;
      if (std::holds_alternative<app::CameraBack>(news)) line += "back;";
      if (std::holds_alternative<app::BadgeUnclear>(news)) line += "unclear;";
    }
    return line;
  }

  std::string show(const std::string& text, std::int64_t later_ms) {
    return show(held_up(text), later_ms);
  }
  std::string show(camera::Grey picture, std::int64_t later_ms) {
    now = now + later_ms;
    frames.emplace_back(std::move(picture));
    return look();
  }
  // How often "unclear" was said while this picture came thirty times a second.
  int unclear(const camera::Grey& picture, std::int64_t for_ms) {
    int said = 0;
    for (std::int64_t ms = 0; ms < for_ms; ms += 33) said += show(picture, 33) == "unclear;";
    return said;
  }
};
}  // namespace

// The same text within three seconds is one scan.
TEST_CASE("a badge held before the camera is one scan, until it has been away for three seconds") {
  Door door;
  door.look();
  CHECK(door.show("KBFIRST", 0) == "KBFIRST;");
  for (int i = 0; i < 5; ++i) CHECK(door.show("KBFIRST", 1000).empty());
  CHECK(door.show("KBFIRST", 2999).empty());
  CHECK(door.show("KBFIRST", 3000) == "KBFIRST;");
}

TEST_CASE("another badge is heard at once") {
  Door door;
  door.look();
  CHECK(door.show("KBFIRST", 0) == "KBFIRST;");
  CHECK(door.show("KBSECOND", 100) == "KBSECOND;");
  CHECK(door.show("KBFIRST", 100).empty());
}

TEST_CASE("a lost camera is said once, and so is its return") {
  Door door;
  door.look();
  for (int i = 0; i < 2; ++i) door.frames.emplace_back(camera::Lost{"Unplugged."});
  door.frames.emplace_back(held_up("KBFIRST"));
  CHECK(door.look() == "lost: Unplugged.");
  CHECK(door.look().empty());
  CHECK(door.look() == "back;KBFIRST;");
}

TEST_CASE("a camera that is not there at the start is looked for until it comes") {
  Door door;
  door.plugged_in = false;
  CHECK(door.look() == "lost: There is no camera.");
  CHECK(door.look().empty());
  CHECK(door.watcher.blind());
  door.plugged_in = true;
  CHECK(door.look() == "back;");
  CHECK_FALSE(door.watcher.blind());
  CHECK(door.show("KBFIRST", 0) == "KBFIRST;");
}

// Two of the code's corner squares are in view, and its lower part is not.
TEST_CASE("a code that cannot be read is told after a moment, once a second, and not for ever") {
  Door door;
  door.look();
  const auto low = held_up("KBFIRST", 80);
  CHECK(door.unclear(low, 500) == 0);
  CHECK(door.unclear(low, 700) == 1);
  CHECK(door.unclear(low, 3000) == 3);
  CHECK(door.unclear(low, 60'000) < 8);
}

TEST_CASE("a badge that was just read and is turned away is not unclear") {
  Door door;
  door.look();
  CHECK(door.show("KBFIRST", 0) == "KBFIRST;");
  CHECK(door.unclear(held_up("KBFIRST", 80), 2500) == 0);
}
