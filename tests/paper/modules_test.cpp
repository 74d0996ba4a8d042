#include "paper/modules.hpp"

#include "support/catch.hpp"

using namespace foyer;

// Each dark module lies in exactly one bar and no light one in any, with far fewer bars than
// modules.
TEST_CASE("bars are the dark modules, each once") {
  const auto symbol =
      badge::symbol("KBBBBCBDBEBFBGBHBJBKBLPHLHLGVJBRJDFDTV", badge::Correction::medium);
  REQUIRE(symbol.ok());
  CHECK(symbol->side == 25);
  const auto side = static_cast<std::size_t>(symbol->side);
  std::vector<int> covered(side * side);
  const auto bars = paper::bars(*symbol);
  int dark = 0;
  for (const paper::Bar& bar : bars)
    for (int y = bar.y; y < bar.y + bar.height; ++y)
      for (int x = bar.x; x < bar.x + bar.width; ++x)
        ++covered.at(static_cast<std::size_t>(y) * side + static_cast<std::size_t>(x));
  for (int y = 0; y < symbol->side; ++y)
    for (int x = 0; x < symbol->side; ++x) {
      const bool is_dark = symbol->at(x, y);
      dark += is_dark;
      CHECK(covered[static_cast<std::size_t>(y) * side + static_cast<std::size_t>(x)] == is_dark);
    }
  CHECK(bars.size() * 2 < static_cast<std::size_t>(dark));
}
