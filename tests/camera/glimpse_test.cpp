#include "camera/glimpse.hpp"

#include "badge/code.hpp"
#include "camera/decode.hpp"
#include "camera/filters.hpp"
#include "scene.hpp"
#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::camera;
using camera::scene::Scene;

namespace {

const std::string anas = badge::mint({8, 8, 8}, {1});

}  // namespace

// A third of the code is out of the picture: nobody could read it, and it is seen all the same.
TEST_CASE("a code at the edge is glimpsed, though it cannot be read") {
  for (const double turn : {0, 15, 90, 180}) {
    CAPTURE(turn);
    const Scene badge = Scene().show(anas, {.module = 7, .turn = turn, .x = 270}).noise(4, 3);
    CHECK(decode_still(badge).empty());
    CHECK(glimpsed(badge));
  }
}

// A thumb on the code, or a lamp mirrored in it.
TEST_CASE("a code of which too much is covered is glimpsed") {
  Grey covered = Scene().show(anas, {.module = 6});
  for (int y = 215; y < 300; ++y)
    std::fill_n(covered.pixels.begin() + y * 640 + 300, 110, std::uint8_t{225});
  CHECK(decode_still(covered).empty());
  CHECK(glimpsed(covered));
}

TEST_CASE("a clear code is glimpsed wherever and however it is held") {
  for (const double turn : {0, 30, 45, 133})
    for (const double module : {2.0, 4.0, 9.0}) {
      CAPTURE(turn, module);
      CHECK(glimpsed(Scene().show(anas, {.module = module, .turn = turn, .tilt = 25})));
    }
}

// Grain, stripes, type and an empty desk are no badge.
TEST_CASE("what is no code is not glimpsed") {
  CHECK_FALSE(glimpsed({}));
  CHECK_FALSE(glimpsed(Grey{1, 1, {0}}));
  CHECK_FALSE(glimpsed(Scene(640, 480, 90)));
  for (unsigned seed = 0; seed < 20; ++seed) {
    CAPTURE(seed);
    CHECK_FALSE(glimpsed(Scene(640, 480, 120).noise(6 + 4 * seed, seed)));
  }
  Grey stripes = Scene(640, 480, 200);
  for (std::size_t i = 0; i < stripes.pixels.size(); ++i)
    if (i % 640 / 6 % 2 == 0) stripes.pixels[i] = 20;
  CHECK_FALSE(glimpsed(stripes));
  CHECK_FALSE(glimpsed(Scene(300, 300).noise(90, 4)));
}

// The live decoder says so of frames that it could not read, and takes it back with a read one.
TEST_CASE("the live decoder tells a code that it could not read from no code") {
  Decoder live(10, [] { return 0.0; });
  const Scene edge = Scene().show(anas, {.module = 7, .x = 270}), empty = Scene(640, 480, 90);
  CHECK(live.decode(edge).empty());
  CHECK(live.sees_unread());
  for (int i = 0; i < 3; ++i) CHECK(live.decode(empty).empty());
  CHECK_FALSE(live.sees_unread());
  for (int i = 0; i < 3; ++i) CHECK(live.decode(edge).empty());
  CHECK(live.sees_unread());
  CHECK_FALSE(live.decode(Scene().show(anas)).empty());
  CHECK_FALSE(live.sees_unread());
}
