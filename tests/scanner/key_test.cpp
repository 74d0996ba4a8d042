#include "scanner/key.hpp"

#include <string>

#include "support/catch.hpp"

using namespace foyer::scanner;

// The table is a US keyboard's, by the usages of the HID tables.
TEST_CASE("keys have the characters of a US keyboard") {
  const auto row = [](std::uint16_t from, std::uint16_t to, bool shift) {
    std::string characters;
    for (auto usage = from; usage <= to; ++usage)
      characters += character({usage, shift, 0}).value_or('?');
    return characters;
  };
  CHECK(row(4, 29, false) == "abcdefghijklmnopqrstuvwxyz");
  CHECK(row(4, 29, true) == "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  CHECK(row(30, 39, false) == "1234567890");
  CHECK(row(30, 39, true) == "!@#$%^&*()");
  CHECK(row(44, 56, false) == " -=[]\\\\;'`,./");
  CHECK(row(44, 56, true) == " _+{}||:\"~<>?");
  CHECK(row(84, 99, false) == "/*-+?1234567890.");
}

// Enter, Escape, function keys and what no keyboard has say no character.
TEST_CASE("other keys have no character") {
  for (const int usage : {0, 3, 40, 41, 42, 43, 57, 58, 69, 82, 88, 100, 225, 65535})
    CHECK_FALSE(character({static_cast<std::uint16_t>(usage), false, 0}));
}
