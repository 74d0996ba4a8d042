#include "shell/pin.hpp"

#include "people/board.hpp"

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

TEST_CASE("a PIN opens for the host whose it is, and leads only where they do") {
  const std::string sian = *pin_hash("4711"), ben = *pin_hash("5822"), all = *pin_hash("2468");
  const Pins pins{all, {{"Ben", ben, false}}};
  auto room = people::make_room({}, {});
  CHECK(pins.checked("5822", room).lead);  // nobody leads yet
  room.board[people::board::host("Siân")] = hosting::written(hosting::Host{"Siân", sian, true});
  const auto as = [&](const std::string& digits) { return pins.checked(digits, room); };
  CHECK(as("4711").host == "Siân");
  CHECK(as("4711").lead);
  CHECK(as("5822").host == "Ben");
  CHECK_FALSE(as("5822").lead);
  CHECK((as("2468").right && as("2468").host.empty() && !as("2468").lead));
  CHECK_FALSE(as("1111").right);
  room.board[people::board::host("Ben")] = hosting::written(hosting::Host{"Ben", "", false});
  CHECK_FALSE(as("5822").right);
}

TEST_CASE("a new PIN is kept as its hash, and one that opens already is not given out again") {
  const Pins pins{*pin_hash("2468"), {}};
  const auto room = people::make_room({}, {});
  const auto made = pins.made({"Ben", "5822", true}, room);
  CHECK(pin_matches(made.host.pin, "5822"));
  CHECK((made.host.lead && made.why.empty()));
  CHECK(pins.made({"Ben", "2468", false}, room).why == "Choose other digits; these are not free.");
  CHECK(pins.made({"Ben", "12", false}, room).why == "A PIN is 4 to 12 digits; choose another.");
}
