#include "lettering/text.hpp"

#include <algorithm>
#include <thread>

#include "support/catch.hpp"

using namespace foyer::lettering;

namespace {

constexpr Style body{Face::text, Weight::regular, 38, 50};
constexpr Style name{Face::display, Weight::bold, 56, 66};

Text written(std::string words, Style style = body) { return {std::move(words), style, 0x10241F}; }

Text column(std::string words, double width, int max_lines = 0) {
  Text text = written(std::move(words));
  text.width_px = width;
  text.max_lines = max_lines;
  return text;
}

int inked(const Pixels& pixels) {
  return static_cast<int>(std::count_if(pixels.argb.begin(), pixels.argb.end(),
                                        [](std::uint32_t pixel) { return pixel >> 24 > 127; }));
}

// The logical box's column of the first pixel with ink.
int first_ink(const Pixels& pixels) {
  int first = pixels.width;
  for (int y = 0; y < pixels.height; ++y)
    for (int x = 0; x < first; ++x)
      if (pixels.argb[static_cast<std::size_t>(y) * pixels.width + x] >> 24 > 127) first = x;
  return first + pixels.left;
}

// True when ink touches the picture's outermost pixels, so that some may be missing.
bool touches_edge(const Pixels& pixels) {
  for (int y = 0; y < pixels.height; ++y)
    for (int x = 0; x < pixels.width; ++x) {
      const bool edge = x == 0 || y == 0 || x == pixels.width - 1 || y == pixels.height - 1;
      if (edge && pixels.argb[static_cast<std::size_t>(y) * pixels.width + x] >> 24 > 127)
        return true;
    }
  return false;
}

const std::string pangram = "You know **Dev**, who asked for **small batches**. Elena offers that.";

}  // namespace

// Lines stand exactly line_px apart, whatever script is on them.
TEST_CASE("height is lines times the line box") {
  CHECK(measure(written("Ana")).height == 50);
  CHECK(measure(written("ཀརྨ་ 王伟 நித்யா", name)).height == 66);
  CHECK(measure(written("Good evening.\nCome in.", name)) ==
        Extent{measure(written("Good evening.", name)).width, 132, 2, false});
  CHECK(measure(written("")) == Extent{0, 50, 1, false});
}

TEST_CASE("text breaks to fit its column") {
  const Extent extent = measure(column(pangram, 676));
  CHECK(extent.lines == 2);
  CHECK(extent.width <= 676);
  CHECK_FALSE(extent.cut);
}

// A word too long for the column is broken rather than let out of it.
TEST_CASE("a word without spaces stays in its column") {
  const Extent extent = measure(column(std::string(60, 'W'), 300));
  CHECK(extent.width <= 300);
  CHECK(extent.lines > 4);
}

TEST_CASE("what is more than the lines allowed is cut, and said to be") {
  const Extent extent = measure(column(pangram + " " + pangram, 676, 2));
  CHECK(extent.lines == 2);
  CHECK(extent.cut);
  CHECK(measure(column("One\nTwo\nThree", 676, 2)).lines == 2);
  CHECK(measure(column("One\nTwo\nThree", 676, 3)).cut == false);
}

// A line break inside the last line allowed becomes a space, never a sign of its own.
TEST_CASE("line breaks do not show in a cut line") {
  const auto seen = runs(column("Short\n**and** long", 676, 1));
  std::string words;
  for (const Run& run : seen) words += run.words;
  CHECK(words == "Short\u2002and long");
  REQUIRE(seen.size() > 1);
  CHECK(measure(column("Short\nand long", 676, 1)).lines == 1);
}

// Bold is wider than regular and leaves no stars; a lone pair of stars is the writer's own.
TEST_CASE("stars switch bold") {
  const int plain = measure(written("small batches")).width;
  const int bold = measure(written("**small batches**")).width;
  CHECK(bold > plain);
  CHECK(bold < plain + 40);
  CHECK(measure(written("small ** batches")).width > plain + 20);
}

// A decomposed name is the same name.
TEST_CASE("composed or not, the picture is the same") {
  const Pixels composed = draw(written("Nguyễn Thị Bích", name));
  const Pixels decomposed = draw(written("Nguye\u0302\u0303n Thi\u0323 Bi\u0301ch", name));
  CHECK(composed.argb == decomposed.argb);
}

TEST_CASE("the picture has the colour asked for, with straight alpha") {
  Text text = written("Ana");
  text.rgb = 0xFFC24B;
  const Pixels pixels = draw(text);
  REQUIRE(inked(pixels) > 100);
  for (const std::uint32_t pixel : pixels.argb) {
    if (pixel >> 24 == 255) CHECK((pixel & 0xFFFFFF) == 0xFFC24B);
    if (pixel >> 24 > 128) CHECK(std::abs(int(pixel >> 16 & 255) - 0xFF) <= 2);
  }
}

// Stacked accents and long descenders reach over the line box; the picture grows with them.
TEST_CASE("no ink is cut off") {
  for (const char* words : {"Ễ̂̂Ậ jgy", "نستعلیق گ", "ཧཱུྃ", "f", "Ņ̲", "ญู่ฎ", "W"}) {
    CAPTURE(words);
    CHECK_FALSE(touches_edge(draw(written(words, {Face::display, Weight::extrabold, 84, 60}))));
  }
}

TEST_CASE("alignment places the line in its column") {
  Text text = column("Ana", 600);
  const int width = measure(text).width;
  CHECK(first_ink(draw(text)) < 6);
  text.align = Align::centre;
  CHECK(measure(text).width == 600);
  CHECK(std::abs(first_ink(draw(text)) - (600 - width) / 2) < 6);
  text.align = Align::right;
  CHECK(std::abs(first_ink(draw(text)) - (600 - width)) < 6);
}

// Capitals stand in the middle of the line box, give or take what the face itself asks for.
TEST_CASE("text stands in the middle of its line") {
  for (const Style style : {body, name}) {
    const Pixels pixels = draw(written("H", style));
    int top = pixels.height, bottom = 0;
    for (int y = 0; y < pixels.height; ++y)
      for (int x = 0; x < pixels.width; ++x)
        if (pixels.argb[static_cast<std::size_t>(y) * pixels.width + x] >> 24 > 127) {
          top = std::min(top, y);
          bottom = std::max(bottom, y + 1);
        }
    CHECK(bottom - top == Approx(0.725 * style.em_px).margin(1.1));
    CHECK((top + bottom) / 2.0 + pixels.top == Approx(style.line_px / 2).margin(2.5));
  }
}

TEST_CASE("a name shrinks until it fits, and no further than it must") {
  const Text long_name = written("Oluwaseun Adeyemi-Achterberg", name);
  const Style style = fitted(long_name, 600, 30);
  Text shrunk = long_name;
  shrunk.style = style;
  CHECK(style.em_px < 56);
  CHECK(measure(shrunk).width <= 600);
  CHECK(measure(shrunk).width > 590);
  CHECK(style.line_px / style.em_px == Approx(66.0 / 56));
  CHECK(fitted(written("Li", name), 600, 30) == name);
  CHECK(fitted(long_name, 60, 30).em_px == Approx(30).margin(0.01));
}

// Bad bytes, controls and huge words come from other people's lists.
TEST_CASE("hostile text is drawn, not trusted") {
  for (const std::string& words :
       {std::string("\xFF\xFE broken \xC3"), std::string("nul\0here", 8), std::string("**"),
        std::string("****"), std::string("***a**"), std::string(5000, 'x'),
        std::string("\u202E\u202Eright\u2029left\r\n\t\x07"), std::string("\xED\xA0\x80")}) {
    Text text = column(words, 400, 3);
    CHECK(measure(text).lines <= 3);
    CHECK_FALSE(draw(text).argb.empty());
  }
}

// Each thread draws with a context of its own.
TEST_CASE("threads draw the same picture at the same time") {
  const Pixels here = draw(written(pangram));
  std::vector<Pixels> there(3);
  {
    std::vector<std::jthread> threads;
    for (Pixels& pixels : there) threads.emplace_back([&] { pixels = draw(written(pangram)); });
  }
  for (const Pixels& pixels : there) CHECK(pixels.argb == here.argb);
}
