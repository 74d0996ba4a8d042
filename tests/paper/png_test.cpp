#include <algorithm>

#include "printed.hpp"

using namespace foyer;
using namespace printed;
using paper::write_png;

namespace {

camera::Grey picture_of(const Badge& badge, Layout layout) {
  const Folder folder;
  REQUIRE(write_png(folder / "badge.png", badge, layout).ok());
  auto picture = camera::load(folder / "badge.png");
  REQUIRE(picture.ok());
  return *picture;
}

// Share of the picture that is darker than the middle.
double black(const camera::Grey& picture) {
  const auto dark = std::count_if(picture.pixels.begin(), picture.pixels.end(),
                                  [](std::uint8_t pixel) { return pixel < 128; });
  return static_cast<double>(dark) / static_cast<double>(picture.pixels.size());
}

bool white_to(const camera::Grey& picture, int margin) {
  for (int y = 0; y < picture.height; ++y)
    for (int x = 0; x < picture.width; ++x) {
      const bool inside =
          x >= margin && y >= margin && x < picture.width - margin && y < picture.height - margin;
      if (!inside && picture.pixels[static_cast<std::size_t>(y) * picture.width + x] != 255)
        return false;
    }
  return true;
}

}  // namespace

TEST_CASE("a label is 100 x 62 mm at 300 dpi, and says so") {
  const Folder folder;
  REQUIRE(write_png(folder / "badge.png", guests()[0], Layout::label).ok());
  const auto picture = camera::load(folder / "badge.png");
  REQUIRE(picture.ok());
  CHECK(picture->width == 1181);
  CHECK(picture->height == 732);
  const std::string bytes = contents(folder / "badge.png");
  CHECK(bytes.substr(37, 4) == "pHYs");
  CHECK(bytes.substr(41, 9) == std::string("\0\0\x2E\x23\0\0\x2E\x23\1", 9));  // 11811 a metre
  CHECK(folder.files() == 1);
}

// Whoever is on the badge, in whatever script, it decodes, keeps 3 mm free all round, and a thermal
// printer is not asked for more than a quarter of black.
TEST_CASE("every badge decodes, keeps its margins and is mostly white") {
  for (const Badge& person : guests())
    for (const Layout layout : {Layout::label, Layout::a4}) {
      CAPTURE(person.first, layout.width_mm);
      const auto picture = picture_of(person, layout);
      CHECK(camera::decode_still(picture) == Codes{person.code});
      CHECK(white_to(picture, 35));
      CHECK(black(picture) < 0.25);
    }
}

// The mark is told apart by its shape and by what is black in it.
TEST_CASE("solid and ring marks differ, and so do all shapes") {
  std::vector<std::vector<std::uint8_t>> seen;
  for (int shape = 0; shape < 16; ++shape)
    for (const bool solid : {true, false}) {
      auto person = guests()[0];
      person.mark = {shape, solid};
      auto picture = picture_of(person, Layout::label);
      CHECK(std::find(seen.begin(), seen.end(), picture.pixels) == seen.end());
      seen.push_back(std::move(picture.pixels));
    }
}

TEST_CASE("a picture that cannot be written leaves nothing behind") {
  const Folder folder;
  const auto failed = write_png(folder / "absent/badge.png", guests()[0], Layout::label);
  REQUIRE_FALSE(failed.ok());
  CHECK(failed.error().fault == Fault::outside);
  CHECK(folder.files() == 0);
}
