// Things move as functions of the time since something happened, and stand still afterwards.
#include "look/motion.hpp"

#include <cmath>

#include "screens/moving.hpp"
#include "support/catch.hpp"
#include "support/stage.hpp"

namespace foyer::test {
namespace {

app::State scene(const std::string& name) {
  for (auto& one : every_scene())
    if (one.name == name) return one.state;
  throw std::runtime_error("no such scene: " + name);
}

// So long after the page came, every frame of `ms`: how many pictures were new.
int frames_drawn(Stage& stage, app::State state, std::int64_t from, std::int64_t ms) {
  state.page_since = half_past_six;
  state.visit.touched = half_past_six;
  int drawn = 0;
  for (std::int64_t at = from; at < from + ms; at += 20) {
    stage.draw_at(state, half_past_six + at);
    drawn += stage.last_frame_was_new();
  }
  return drawn;
}

}  // namespace

TEST_CASE("motion begins at nothing, ends at all of it, and is quick at first") {
  CHECK(look::passed(Time{1000}, Time{1000}, 180) == 0);
  CHECK(look::passed(Time{1000}, Time{1090}, 180) == Approx(0.5));
  CHECK(look::passed(Time{1000}, Time{5000}, 180) == 1);
  CHECK(look::passed(Time{1000}, {}, 180) == 1);
  CHECK(look::eased(0) == 0);
  CHECK(look::eased(0.5f) == Approx(0.875));
  CHECK(look::eased(1) == 1);
}

// 2 % either way, six seconds, in whole steps; and the next step is when it says.
TEST_CASE("the doorway breathes in steps") {
  float least = 2, most = 0;
  Time now{0};
  for (int i = 0; i < 40; ++i) {
    const float width = look::breath(now, 420);
    least = std::min(least, width);
    most = std::max(most, width);
    const Time next = look::next_breath(now, 420);
    CHECK(next > now);
    CHECK(look::breath(next + -17, 420) == width);
    now = next;
  }
  CHECK(most == Approx(1.02).margin(0.004));
  CHECK(least == Approx(0.98).margin(0.004));
}

TEST_CASE("a new page fades in, and then nothing is drawn until the light has moved") {
  Stage stage({540, 960, "small"});
  const auto state = scene("not-me");
  CHECK(frames_drawn(stage, state, 0, 180) == 9);
  CHECK(frames_drawn(stage, state, 200, 100) <= 2);
}

// The shell sleeps until next_frame: that must be enough.
TEST_CASE("nothing changes before the time that was told") {
  Stage stage({540, 960, "small"});
  for (const auto* name : {"attract", "suggestions", "still-there", "youve-met", "goodbye"}) {
    CAPTURE(name);
    auto state = scene(name);
    state.page_since = half_past_six;
    Time now = half_past_six + 1000;
    if (auto* still = std::get_if<app::StillThere>(&state.screen)) still->since = half_past_six;
    stage.draw_at(state, now);
    const auto next = screens::next_frame(state, now, false);
    if (!next) continue;
    stage.draw_at(state, *next + -17 > now ? *next + -17 : now);
    const bool clock = std::string(name) == "suggestions" || std::string(name) == "youve-met";
    if (!clock) CHECK_FALSE(stage.last_frame_was_new());
  }
}

TEST_CASE("with reduced motion the doorway stands still and pages only fade") {
  auto state = scene("attract");
  state.page_since = half_past_six;
  CHECK(screens::next_frame(state, half_past_six + 100, true) == half_past_six + 116);
  CHECK_FALSE(screens::next_frame(state, half_past_six + 200, true));
  CHECK(screens::next_frame(state, half_past_six + 200, false));
}

TEST_CASE("when all motion is over the page is as if nothing ever moved") {
  for (const auto* name : {"suggestions", "youve-met", "goodbye", "profile"}) {
    CAPTURE(name);
    auto state = scene(name);
    state.page_since = half_past_six + -2000;
    state.door_opened = half_past_six + -3000;
    Stage stage({540, 960, "small"});
    state.visit.touched = half_past_six;
    stage.draw_at(state, half_past_six);
    const auto moved = stage.canvas().bitmap().rgb;
    stage.draw(state);
    CHECK(moved == stage.canvas().bitmap().rgb);
  }
}

}  // namespace foyer::test
