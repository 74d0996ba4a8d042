#include "printing/raster.hpp"

#include "printing/dots.hpp"
#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::printing;
using Ink = Dotted::Ink;

// A label printer of 203 dots an inch prints a code that is read, in whatever dots it has.
TEST_CASE("a badge is read back from the dots of every printer") {
  for (const int dots : {203, 300, 600})
    for (const Ink ink : {Ink::grey, Ink::colour, Ink::black}) {
      CAPTURE(dots, static_cast<int>(ink));
      const auto pages = test::pages_in(test::dots_of("Amara", {dots, ink}));
      REQUIRE(pages.size() == 1);
      CHECK(pages[0].width == 6200 * dots / 2540);
      CHECK(pages[0].height == 10000 * dots / 2540);
      CHECK(camera::decode_still(pages[0]) == std::vector{test::code_of("Amara")});
    }
}

TEST_CASE(
    "ten badges lie on a sheet of dots as they do on one of PDF, and the eleventh on another") {
  const std::vector<paper::Badge> badges(11, test::badge_of("Amara"));
  const auto pages = paper::draw_dots(badges, paper::Layout::a4, paper::Lie::as_read, 150);
  REQUIRE(pages.ok());
  REQUIRE(pages->size() == 2);
  CHECK((*pages)[0].width == 1240);
  CHECK((*pages)[0].height == 1754);
  const auto ink = [](const paper::Dots& page) { return std::ranges::count(page.grey, 0); };
  CHECK(ink((*pages)[0]) > 8 * ink((*pages)[1]));
  CHECK_FALSE(paper::draw_dots({}, paper::Layout::label, paper::Lie::as_read, 300).ok());
}

// A page smaller than the paper is white around; a larger one is cut, and never read beyond its
// end.
TEST_CASE("a page need not measure what the paper does") {
  const Media label{"om_badge_62x100mm", 62, 100};
  for (const auto& [width, height] : {std::pair(3, 5), {2000, 2000}}) {
    const Bitmap page{width, height,
                      std::vector<std::uint8_t>(static_cast<std::size_t>(width * height), 0)};
    const auto bytes = pwg_raster({page}, label, {});
    REQUIRE(bytes.ok());
    const auto seen = test::pages_in(*bytes);
    REQUIRE(seen.size() == 1);
    CHECK(seen[0].pixels.front() == 0);
    CHECK(seen[0].pixels.back() == (width > 1000 ? 0 : 255));
  }
  CHECK_FALSE(pwg_raster({}, label, {}).ok());
  CHECK_FALSE(pwg_raster({{3, 3, {0}}}, label, {}).ok());
}

TEST_CASE("of what a printer lists, what suits a badge is taken") {
  CHECK(suited({}, {}) == Dotted{300, Ink::grey});
  CHECK(suited({203, 600}, {"black_1"}) == Dotted{203, Ink::black});
  CHECK(suited({150, 300, 600}, {"srgb_8", "black_1"}) == Dotted{300, Ink::colour});
  CHECK(suited({600}, {"cmyk_8", "sgray_8", "srgb_8"}) == Dotted{600, Ink::grey});
}
