#include "badge/symbol.hpp"

#include "badge/code.hpp"
#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::badge;

namespace {

// The square of 7 modules that stands in three corners of every QR code.
bool corner_square(const Symbol& symbol, int left, int top) {
  for (int y = 0; y < 7; ++y)
    for (int x = 0; x < 7; ++x) {
      const int ring = std::max(std::abs(x - 3), std::abs(y - 3));
      if (symbol.at(left + x, top + y) != (ring != 2)) return false;
    }
  return true;
}

}  // namespace

// Our code exactly fills version 2 at level M; a module more would not fit the label.
TEST_CASE("a badge code is a symbol of 25 modules") {
  const auto made = symbol(mint({}, {}), Correction::medium);
  REQUIRE(made.ok());
  CHECK(made->side == 25);
  CHECK(made->dark.size() == 625);
  CHECK(corner_square(*made, 0, 0));
  CHECK(corner_square(*made, 18, 0));
  CHECK(corner_square(*made, 0, 18));
  CHECK_FALSE(corner_square(*made, 18, 18));
}

// Outside the symbol all is paper.
TEST_CASE("there is nothing dark outside the symbol") {
  const auto made = symbol("Foyer", Correction::low);
  REQUIRE(made.ok());
  CHECK(made->at(0, 0));
  CHECK_FALSE(made->at(-1, 0));
  CHECK_FALSE(made->at(0, made->side));
}

// A text that no QR code can hold is refused with a sentence.
TEST_CASE("empty and too long texts are refused, the longest ones are not") {
  CHECK(symbol(std::string(2953, 'a'), Correction::low).ok());
  CHECK(symbol(std::string(2331, 'a'), Correction::medium).ok());
  CHECK(symbol(std::string(7089, '7'), Correction::low).ok());
  for (const auto& text : {std::string(), std::string(2954, 'a'), std::string(1 << 20, 'a')}) {
    const auto made = symbol(text, Correction::low);
    REQUIRE_FALSE(made.ok());
    CHECK(made.error().fault == Fault::input);
    CHECK(made.error().what.ends_with("."));
  }
}

// A zero byte is a byte like any other; the text does not end there.
TEST_CASE("a text with a zero byte is kept whole") {
  const auto cut = symbol("a", Correction::low);
  const auto whole = symbol(std::string("a\0", 2) + std::string(40, 'b'), Correction::low);
  REQUIRE(whole.ok());
  CHECK(whole->side > cut->side);
}
