#include "camera/frames.hpp"

#include <linux/videodev2.h>

#include "files.hpp"
#include "scene.hpp"
#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::camera;
using scene::Bytes;

namespace {

constexpr auto mjpg = V4L2_PIX_FMT_MJPEG, yuyv = V4L2_PIX_FMT_YUYV, grey = V4L2_PIX_FMT_GREY;
constexpr auto rgb = V4L2_PIX_FMT_RGB24;

}  // namespace

// Rows may be longer than the picture is wide: the stride says where the next one begins.
TEST_CASE("grey frames are read with their stride") {
  const Bytes frame = {1, 2, 3, 99, 4, 5, 6, 99};
  const auto picture = picture_of(frame, {Coding::planar, 3, 2, 4});
  REQUIRE(picture.ok());
  CHECK(*picture == Grey{3, 2, {1, 2, 3, 4, 5, 6}});
}

// In YUYV every other byte is brightness, in UYVY the others.
TEST_CASE("brightness is taken out of colour frames") {
  const Bytes frame = {1, 90, 2, 91, 0, 0, 3, 92, 4, 93, 0, 0};
  const auto even = picture_of(frame, {Coding::yuyv, 2, 2, 6});
  REQUIRE(even.ok());
  CHECK(*even == Grey{2, 2, {1, 2, 3, 4}});
  const auto odd = picture_of(frame, {Coding::uyvy, 2, 2, 6});
  REQUIRE(odd.ok());
  CHECK(*odd == Grey{2, 2, {90, 91, 92, 93}});
}

// The last row needs no padding, but its pixels must be there.
TEST_CASE("a frame of too few bytes is refused") {
  const Bytes frame(7, 50);
  CHECK(picture_of(frame, {Coding::planar, 3, 2, 4}).ok());
  for (const Layout& layout :
       {Layout{Coding::planar, 4, 2, 4}, Layout{Coding::planar, 3, 2, 2},
        Layout{Coding::yuyv, 2, 2, 4}, Layout{Coding::planar, 3, 2, -4},
        Layout{Coding::planar, 0, 2, 4}, Layout{Coding::planar, 1 << 30, 1 << 30, 1 << 30}}) {
    const auto picture = picture_of(frame, layout);
    REQUIRE_FALSE(picture.ok());
    CHECK(picture.error().fault == Fault::input);
  }
}

// A webcam's JPEG may lack its end and still be a picture; noise may not.
TEST_CASE("JPEG frames are read, and flawed ones as far as they go") {
  const Grey seen = scene::Scene(64, 48).show("A", {.module = 1});
  const Bytes whole = scene::as_jpeg(seen, 95);
  const Layout layout{Coding::jpeg, 64, 48, 0};
  const auto picture = picture_of(whole, layout);
  REQUIRE(picture.ok());
  CHECK(picture->width == 64);
  CHECK(std::abs(picture->pixels[5 * 64 + 5] - seen.pixels[5 * 64 + 5]) < 12);
  CHECK(picture_of(std::span(whole).first(whole.size() - 20), layout).ok());
  CHECK_FALSE(picture_of(std::span(whole).first(10), layout).ok());
  CHECK_FALSE(picture_of(Bytes(500, 7), layout).ok());
}

// The four-letter names of the kernel's documentation.
TEST_CASE("formats with brightness in known places are read, others are not") {
  CHECK(coding_of(grey) == Coding::planar);
  CHECK(coding_of(V4L2_PIX_FMT_NV12) == Coding::planar);
  CHECK(coding_of(yuyv) == Coding::yuyv);
  CHECK(coding_of(V4L2_PIX_FMT_UYVY) == Coding::uyvy);
  CHECK(coding_of(mjpg) == Coding::jpeg);
  CHECK_FALSE(coding_of(rgb));
}
