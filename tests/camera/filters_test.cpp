#include "camera/filters.hpp"

#include "scene.hpp"
#include "support/catch.hpp"

using namespace foyer::camera;

namespace {

Grey row(std::vector<std::uint8_t> pixels) {
  const int width = static_cast<int>(pixels.size());
  return {width, 1, std::move(pixels)};
}

}  // namespace

// Light and dark change places, and come back.
TEST_CASE("inverting twice changes nothing") {
  const Grey scene = scene::Scene(40, 30).noise(60, 1);
  CHECK(inverted(row({0, 100, 255})) == row({255, 155, 0}));
  CHECK(inverted(inverted(scene)) == scene);
}

// Growing goes straight from one pixel's middle to the next, shrinking takes means.
TEST_CASE("resizing keeps brightness where it was") {
  CHECK(resized(row({0, 200}), 4, 1) == row({0, 50, 150, 200}));
  CHECK(resized(row({0, 100, 200, 40}), 2, 1) == row({50, 120}));
  CHECK(resized(Grey{2, 2, {0, 100, 200, 40}}, 1, 1) == row({85}));
  const Grey scene = scene::Scene(41, 30).noise(60, 2);
  CHECK(resized(scene, 41, 30) == scene);
  CHECK(resized(scene, 82, 1).pixels.size() == 82);
}

// Near the edge there are fewer neighbours, none of them invented.
TEST_CASE("blurring takes means of what is there") {
  CHECK(blurred(row({0, 90, 30, 60}), 1) == row({45, 40, 60, 45}));
  CHECK(blurred(row({10, 20}), 9) == row({15, 15}));
  CHECK(blurred(scene::Scene(33, 9, 77), 4) == scene::Scene(33, 9, 77).picture());
}

// Sharpening drives the two sides of an edge apart and leaves even ground alone.
TEST_CASE("sharpening raises contrast at an edge only") {
  std::vector<std::uint8_t> step(40, 100);
  std::fill(step.begin() + 20, step.end(), std::uint8_t{150});
  const Grey sharp = sharpened(row(step));
  CHECK(sharp.pixels[19] < 100);
  CHECK(sharp.pixels[20] > 150);
  CHECK(sharp.pixels[5] == 100);
  CHECK(sharp.pixels[35] == 150);
}

// The middle of a large frame, all of a small one.
TEST_CASE("the centre is the middle part") {
  CHECK(centre(row({1, 2, 3, 4, 5}), 3, 1) == row({2, 3, 4}));
  CHECK(centre(row({1, 2}), 640, 480) == row({1, 2}));
}

// An edge stays where it is and gets steeper; a flat wall stays flat, and single grains go.
TEST_CASE("clearing smooths grain and brings edges back") {
  Grey step{20, 9, std::vector<std::uint8_t>(180, 60)};
  for (std::size_t i = 0; i < 180; ++i)
    if (i % 20 >= 10) step.pixels[i] = 100;
  const Grey made = cleared(step);
  CHECK(made.pixels[4 * 20 + 1] == 60);
  CHECK(made.pixels[4 * 20 + 18] == 100);
  CHECK(made.pixels[4 * 20 + 8] < 30);
  CHECK(made.pixels[4 * 20 + 11] > 130);
  Grey grain{20, 20, std::vector<std::uint8_t>(400, 100)};
  grain.pixels[210] = 118;
  CHECK(std::abs(cleared(grain).pixels[210] - 100) < 18);
}
