#include <cmath>
#include <random>

#include "base/text.hpp"
#include "encoder/trained.hpp"

namespace foyer::encoder {
namespace {

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

// A vector like any other: 512 numbers of unit length, and the same when asked again.
void check_answer(const std::string& text) {
  const auto vector = test::trained().encode(text);
  REQUIRE(vector.size() == 512);
  double squares = 0;
  for (const float number : vector) {
    CHECK(std::isfinite(number));
    squares += number * number;
  }
  CHECK(squares == Approx(1).margin(1e-4));
  CHECK(test::trained().encode(text) == vector);
}

}  // namespace

TEST_CASE("text of any kind and length has an answer") {
  SECTION("nothing") { check_answer(""); }
  SECTION("spaces") { check_answer("     "); }
  SECTION("a hundred thousand letters") { check_answer(std::string(100000, 'a')); }
  SECTION("a hundred thousand unknown letters") { check_answer(repeated("我", 100000)); }
  SECTION("only emoji") { check_answer("😀🎉👩‍👩‍👧‍👦"); }
  SECTION("zero bytes") { check_answer(std::string(300, '\0')); }
  SECTION("no UTF-8") { check_answer("\xff\xfe caf\xc3 \xed\xa0\x80 \xf8\x88\x80\x80\x80"); }
  SECTION("continuation bytes alone") { check_answer(std::string(40000, '\x80')); }
  SECTION("one letter that grows eighteenfold") { check_answer(repeated("\ufdfa", 20000)); }
  SECTION("marks in the worst order") { check_answer(repeated("\u0301\u0323", 50000)); }
}

TEST_CASE("bytes at random have an answer") {
  const std::uint32_t seed = std::random_device()();
  INFO("seed " << seed);
  std::mt19937 random(seed);
  for (int round = 0; round < 200; ++round) {
    std::string text(random() % 400, ' ');
    for (char& c : text) c = static_cast<char>(random());
    for (const PieceId id : test::trained().pieces(text)) CHECK(id < vocabulary_size);
    CHECK(is_utf8(tidied(text)));
  }
}

// A caller asks the pieces whether anything was said.
TEST_CASE("silence and what cannot be read are told from words") {
  CHECK(test::trained().pieces("").empty());
  CHECK(test::trained().pieces("😀").back() == unknown_piece);
  CHECK(test::trained().encode("") != test::trained().encode("😀"));
  CHECK(test::trained().encode("😀") == test::trained().encode("我想学做面包"));
}

// Zero bytes do not end a text.
TEST_CASE("words after a zero byte are read") {
  const std::string text("tea\0tea", 7);
  const auto ids = test::trained().pieces(text);
  REQUIRE(ids.size() > 2);
  CHECK(ids[0] == test::trained().pieces("tea")[0]);
  CHECK(ids[1] == unknown_piece);
  CHECK(ids[2] != unknown_piece);
}

TEST_CASE("only the first 128 pieces count") {
  const std::string tea = "tea" + repeated(" tea", 127);
  REQUIRE(test::trained().pieces(tea).size() == 128);
  CHECK(test::trained().encode(tea) == test::trained().encode(tea + " and cake"));
}

TEST_CASE("a text is cut after 16,384 bytes, but not within a character") {
  const std::string snowmen = repeated("☃", 6000);
  CHECK(test::trained().pieces(std::string(longest_text, '.') + "tea") ==
        test::trained().pieces(std::string(longest_text, '.')));
  CHECK(tidied(snowmen) == repeated("☃", longest_text / 3));
}

TEST_CASE("tidied text has single spaces and none at the ends") {
  CHECK(tidied("  I bake\t\n bread.\r\n") == "I bake bread.");
  CHECK(tidied("one\u00a0two\u3000three") == "one two three");
  CHECK(tidied(std::string_view("a\0b", 3)) == "a b");
  CHECK(tidied("👩‍👧") == "👩‍👧");
  CHECK(tidied("caf\xc3") == "caf\ufffd");
  CHECK(tidied(" \t ").empty());
  CHECK(tidied("").empty());
}

}  // namespace foyer::encoder
