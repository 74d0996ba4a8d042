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

// Draws all of it again, and compares.
template <class Draw>
void check_as_anew(Stage& stage, Draw draw) {
  const auto over = stage.canvas().bitmap().rgb;
  stage.canvas().spoil();
  draw();
  REQUIRE(stage.last_frame_was_new());
  const auto& anew = stage.canvas().bitmap().rgb;
  int furthest = 0;
  for (std::size_t i = 0; i < anew.size(); ++i)
    for (const int shift : {16, 8, 0})
      furthest = std::max(furthest, std::abs(static_cast<int>(over[i] >> shift & 255) -
                                             static_cast<int>(anew[i] >> shift & 255)));
  CHECK(furthest <= 2);
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

// Only what changed is drawn, and the page comes out as if all of it had been. Colours that run
// into each other may be a hair off where the drawing began elsewhere.
TEST_CASE("a page drawn over another looks as if drawn anew") {
  Stage stage({1080, 1920, "portrait"});
  const auto all = every_scene();
  for (std::size_t i = 0; i < all.size(); i += 4) {
    CAPTURE(all[i].name);
    stage.draw(all[i].state);
    check_as_anew(stage, [&] { stage.draw(all[i].state); });
  }
  const auto door = scene("attract");
  stage.draw_at(door, Time{0});
  stage.draw_at(door, Time{1500});
  CHECK(stage.last_frame_was_new());
  check_as_anew(stage, [&] { stage.draw_at(door, Time{1500}); });
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
