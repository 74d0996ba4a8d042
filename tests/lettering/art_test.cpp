#include "lettering/art.hpp"

#include <set>

#include "support/catch.hpp"

using namespace foyer::lettering;

namespace {

// How many numbers a stroke of each kind carries; a polygon carries two and pairs.
bool is_whole(const Stroke& stroke) {
  switch (stroke.kind) {
    case Kind::line:
    case Kind::cut:
    case Kind::circle:
      return stroke.v.size() == 4;
    case Kind::arc:
      return stroke.v.size() == 5;
    case Kind::segment:
    case Kind::rectangle:
    case Kind::curve:
      return stroke.v.size() == 6;
    case Kind::polygon:
      return stroke.v.size() >= 6 && stroke.v.size() % 2 == 0;
  }
  return false;
}

void check_drawings(std::span<const Shape> shapes) {
  std::set<std::string_view> names;
  for (const Shape& shape : shapes) {
    CAPTURE(shape.name);
    CHECK(names.insert(shape.name).second);
    for (std::span<const float> rest = shape.strokes; !rest.empty();) {
      REQUIRE(rest.size() >= 2);
      REQUIRE(rest.size() >= 2 + static_cast<std::size_t>(rest[1]));
      CHECK(is_whole(take_stroke(rest)));
    }
  }
}

}  // namespace

// Every drawing reads to its end, stroke by stroke, and has a name of its own.
TEST_CASE("the drawings are whole") {
  check_drawings(icons());
  check_drawings(marks());
  check_drawings(diagrams());
  CHECK(icons().size() == 46);
  CHECK(diagrams().size() == 8);
}

// A badge, the screen and the voice must mean the same mark by the same number.
TEST_CASE("marks are known by their number") {
  REQUIRE(marks().size() == 16);
  CHECK(mark_name(0) == "sun");
  CHECK(mark_name(2) == "star");
  CHECK(mark_name(6) == "sail");
  CHECK(mark_name(15) == "cloud");
  CHECK(mark_name(16).empty());
  CHECK(mark_name(-1).empty());
}

TEST_CASE("drawings are found by name") {
  REQUIRE(icon("printer"));
  CHECK(icon("printer")->name == "printer");
  CHECK(diagram("circle"));
  CHECK_FALSE(icon("unicorn"));
  CHECK_FALSE(diagram("printer"));
}
