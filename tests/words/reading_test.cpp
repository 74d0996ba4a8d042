// Files that hold words: read whole, or refused in one sentence, never half.
#include <random>

#include "support/catch.hpp"
#include "support/catalogues.hpp"

namespace foyer::test {

TEST_CASE("words that are no JSON, or lack a part, are refused in a sentence") {
  for (const std::string text : {"", "{", "[]", "{\"strings\":{}}", "{\"reasons\":{}}"}) {
    CAPTURE(text);
    const auto words = words::read_strings(text);
    REQUIRE_FALSE(words.ok());
    CHECK(words.error().what.ends_with("."));
  }
}

TEST_CASE("a string without words is shown by its key") {
  const auto words =
      words::read_strings(R"({"strings":{"yes":"Ja"},"reasons":{"give":{"label":"Helfen"}}})");
  REQUIRE(words.ok());
  CHECK((*words)("yes") == "Ja");
  CHECK((*words)("reasons.give.label") == "Helfen");
  CHECK((*words)("no") == "no");
  CHECK(words->counted("no", 2) == "no");
}

// The translation of other words than today's would say something else.
TEST_CASE("a string that is missing, empty or of older words stays English") {
  const words::Source english{{"a", {"Come in."}}, {"b", {"Yes"}}, {"c", {"No"}}, {"d", {"Ours"}}};
  const words::Catalogue catalogue{
      {"a", {"Come in!", {"Herein!"}}}, {"b", {"Yes", {""}}}, {"d", {"Ours", {"Unser"}}}};
  const words::Strings strings(english, catalogue, *words::language_called("de"));
  CHECK(strings("a") == "Come in.");
  CHECK(strings("b") == "Yes");
  CHECK(strings("c") == "No");
  CHECK(strings("d") == "Unser");
  CHECK(strings.missing() == std::vector<std::string>{"a", "b", "c"});
}

// Hostile files: cut anywhere, or with any byte changed, a catalogue is read or refused.
TEST_CASE("a broken catalogue is one sentence") {
  const std::string whole = bytes_of(FOYER_CATALOGUES "/de.mo");
  REQUIRE(whole.size() > 10'000);
  for (std::size_t length : {0, 3, 19, 28, 400, 9000}) {
    const auto cut = words::read_catalogue(std::string_view(whole).substr(0, length), "de.mo");
    CAPTURE(length);
    REQUIRE_FALSE(cut.ok());
    CHECK(cut.error().what.find("de.mo") != std::string::npos);
    CHECK(cut.error().what.ends_with("."));
  }
  std::mt19937 random(20261123);
  INFO("seed 20261123");
  for (int i = 0; i < 400; ++i) {
    std::string changed = whole;
    for (int k = 0; k < 4; ++k)
      changed[random() % (i % 2 ? 64 : changed.size())] = static_cast<char>(random());
    const auto read = words::read_catalogue(changed, "de.mo");
    if (!read) CHECK(read.error().what.ends_with("."));
  }
}

}  // namespace foyer::test
