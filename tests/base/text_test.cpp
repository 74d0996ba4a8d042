#include "base/text.hpp"

#include "support/catch.hpp"

using namespace foyer;

TEST_CASE("broken UTF-8 is seen and mended, good UTF-8 is left alone") {
  CHECK(is_utf8("Zoë Nguyễn 小林 🎈"));
  CHECK_FALSE(is_utf8("caf\xe9"));
  CHECK_FALSE(is_utf8("\xed\xa0\x80"));
  CHECK_FALSE(is_utf8("\xc0\xaf"));
  CHECK(mended_utf8("caf\xe9!") == "caf\ufffd!");
  CHECK(mended_utf8("Zoë 🎈") == "Zoë 🎈");
}

TEST_CASE("slots are filled, unknown ones stay to be seen") {
  CHECK(filled("Welcome, {first}.", {{"first", "Ana"}}) == "Welcome, Ana.");
  CHECK(filled("{a} and {b} {", {{"a", "{b}"}}) == "{b} and {b} {");
}

TEST_CASE("trimming knows the spaces that spreadsheets add") {
  CHECK(trimmed("\u00a0 Ana\t\u3000") == "Ana");
  CHECK(trimmed("   ").empty());
}

TEST_CASE("code points are counted, not bytes") {
  CHECK(length_utf8("Zoë") == 3);
  CHECK(first_utf8("Zoë K", 3) == "Zoë");
  CHECK(first_utf8("Zoë", 9) == "Zoë");
}
