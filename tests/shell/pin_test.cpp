#include "shell/pin.hpp"

#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::shell;

// Argon2id with its own salt: the same PIN twice is kept as two texts, and neither shows it.
TEST_CASE("a PIN is kept so that it can only be tried") {
  const auto one = pin_hash("2468"), other = pin_hash("2468");
  REQUIRE(one.ok());
  REQUIRE(other.ok());
  CHECK(one->starts_with("$argon2id$"));
  CHECK(*one != *other);
  CHECK(one->find("2468") == std::string::npos);
  CHECK(pin_matches(*one, "2468"));
  CHECK_FALSE(pin_matches(*one, "2469"));
  CHECK_FALSE(pin_matches(*one, ""));
}

TEST_CASE("what is no PIN is refused, and what is no hash matches nothing") {
  for (const std::string digits : {"", "123", "1234567890123", "12a4", "１２３４", " 1234"}) {
    CAPTURE(digits);
    const auto hash = pin_hash(digits);
    REQUIRE_FALSE(hash.ok());
    CHECK(hash.error().what.ends_with("."));
  }
  CHECK_FALSE(pin_matches("", "2468"));
  CHECK_FALSE(pin_matches("2468", "2468"));
  CHECK_FALSE(pin_matches(std::string(5000, '$'), "2468"));
}
