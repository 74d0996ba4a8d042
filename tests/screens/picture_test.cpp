#include <cstdlib>
#include <filesystem>

#include "support/catch.hpp"
#include "support/golden.hpp"
#include "support/stage.hpp"

namespace foyer::test {
namespace {

app::State scene(const std::string& name) {
  for (auto& one : every_scene())
    if (one.name == name) return one.state;
  throw std::runtime_error("no such scene: " + name);
}

void check_picture(const Format& format, const std::string& name, app::Comfort comfort = {}) {
  Stage stage(format);
  app::State state = scene(name);
  state.comfort = comfort;
  stage.draw(state);
  const std::string file = name + (comfort.contrast ? "-contrast" : "") + "-" + format.name;
  INFO(file << ": UPDATE_GOLDEN=1 accepts the new picture");
  CHECK(same_as_golden(halved(stage.canvas().bitmap()), file));
}

}  // namespace

// A page looks as it did when somebody last looked at it beside the design.
TEST_CASE("upright pages look as they were accepted") {
  const Format tall{1080, 1920, "portrait"};
  for (const char* name :
       {"attract", "search", "profile", "suggestions", "opened-bridge", "meet-waiting", "youve-met",
        "my-evening", "welcome-back", "unknown-badge", "still-there"})
    check_picture(tall, name);
  check_picture(tall, "suggestions", {2, true});
}

TEST_CASE("lying pages look as they were accepted") {
  const Format wide{1920, 1080, "landscape"};
  for (const char* name : {"attract", "suggestions", "search"}) check_picture(wide, name);
}

// An idle kiosk draws nothing.
TEST_CASE("a frame that looks like the last one is not drawn again") {
  Stage stage({1080, 1920, "portrait"});
  app::State state = scene("attract");
  stage.draw(state);
  CHECK(stage.last_frame_was_new());
  stage.draw(state);
  CHECK_FALSE(stage.last_frame_was_new());
  state.now = state.now + minute_ms;
  stage.draw(state);
  CHECK(stage.last_frame_was_new());
}

// When a visit closes no drawn name stays.
TEST_CASE("a wiped canvas draws the same picture again") {
  Stage stage({1080, 1920, "portrait"});
  const app::State state = scene("suggestions");
  stage.draw(state);
  const auto before = stage.canvas().bitmap().rgb;
  stage.canvas().wipe();
  stage.draw(state);
  CHECK(stage.last_frame_was_new());
  CHECK(stage.canvas().bitmap().rgb == before);
}

}  // namespace foyer::test
