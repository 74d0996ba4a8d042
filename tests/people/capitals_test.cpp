#include "people/capitals.hpp"

#include "support/catch.hpp"

using foyer::people::with_capitals;

// Keyboards on a screen have no capitals; badges do.
TEST_CASE("a name typed in small letters is given its capitals") {
  CHECK(with_capitals("zoë van dam") == "Zoë Van Dam");
  CHECK(with_capitals("éva-marie o'brien") == "Éva-Marie O'brien");
  CHECK(with_capitals("ольга") == "Ольга");
  CHECK(with_capitals("van Dam") == "van Dam");
  CHECK(with_capitals("林雅婷") == "林雅婷");
  CHECK(with_capitals("") == "");
}
