#include "camera/modes.hpp"

#include <linux/videodev2.h>

#include "support/catch.hpp"

using namespace foyer::camera;

namespace {

constexpr auto mjpg = V4L2_PIX_FMT_MJPEG, yuyv = V4L2_PIX_FMT_YUYV, grey = V4L2_PIX_FMT_GREY;
constexpr auto rgb = V4L2_PIX_FMT_RGB24;

using Modes = std::vector<Mode>;

}  // namespace

// A camera may list a hundred; a door cannot wait for a hundred trials.
TEST_CASE(
    "of all that is offered the likeliest four are tried, the wished size of each coding first") {
  CHECK(worth_trying({{yuyv, 1280, 720},
                      {yuyv, 640, 480},
                      {yuyv, 160, 120},
                      {mjpg, 1920, 1080},
                      {mjpg, 1280, 720},
                      {mjpg, 640, 480},
                      {mjpg, 320, 240}}) ==
        Modes{{mjpg, 1280, 720}, {yuyv, 640, 480}, {mjpg, 640, 480}});
  CHECK(worth_trying({{grey, 640, 400}, {rgb, 1280, 720}}) == Modes{{grey, 640, 400}});
  CHECK(worth_trying({{rgb, 640, 480}, {yuyv, 0, 0}}).empty());
  CHECK(worth_trying({}).empty());
}

// What a web camera of the ordinary kind did in a bright room.
TEST_CASE("the large picture is taken when it comes as often as the small one") {
  CHECK(best_of({{{mjpg, 1280, 720}, 29.8, 1.6}, {{yuyv, 640, 480}, 30, .3}}) ==
        Mode{mjpg, 1280, 720});
}

TEST_CASE("a picture that comes twice as often beats one of more pixels") {
  CHECK(best_of({{{yuyv, 1280, 720}, 9.9, .8}, {{yuyv, 640, 480}, 29.9, .3}}) ==
        Mode{yuyv, 640, 480});
  CHECK(best_of({{{mjpg, 1920, 1080}, 15, 4}, {{mjpg, 1280, 720}, 30, 1.6}}) ==
        Mode{mjpg, 1280, 720});
}

// More pixels than a badge needs, or more frames than a hand moves, are worth nothing.
TEST_CASE("beyond thirty frames and 1280 x 720 nothing is gained, and the cheaper is taken") {
  CHECK(best_of({{{mjpg, 1920, 1080}, 30, 4}, {{mjpg, 1280, 720}, 30, 1.6}}) ==
        Mode{mjpg, 1280, 720});
  CHECK(best_of({{{grey, 640, 480}, 60, .1}, {{grey, 1280, 720}, 30, .2}}) ==
        Mode{grey, 1280, 720});
}

TEST_CASE("where making the picture takes the whole processor, the plain one is taken") {
  CHECK(best_of({{{mjpg, 1280, 720}, 30, 33}, {{yuyv, 640, 480}, 30, .4}}) == Mode{yuyv, 640, 480});
}

// Too few pixels for a badge at arm's length, however often they come.
TEST_CASE("a very small picture is taken only when there is nothing else") {
  CHECK(best_of({{{yuyv, 160, 120}, 30, .05}, {{yuyv, 640, 480}, 8, .3}}) == Mode{yuyv, 640, 480});
  CHECK(best_of({{{yuyv, 160, 120}, 30, .05}}) == Mode{yuyv, 160, 120});
}

TEST_CASE("a mode that was listed and sends nothing is none") {
  CHECK(best_of({{{mjpg, 1280, 720}, 0, 0}, {{yuyv, 640, 480}, 5, .3}}) == Mode{yuyv, 640, 480});
  CHECK_FALSE(best_of({{{mjpg, 1280, 720}, 0, 0}}));
  CHECK_FALSE(best_of({}));
}
