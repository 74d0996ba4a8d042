#include "encoder/compact.hpp"

#include <algorithm>
#include <cmath>
#include <iostream>
#include <limits>
#include <random>

#include "encoder/trained.hpp"

namespace foyer::encoder {
namespace {

std::vector<float> random_vector(std::mt19937& random) {
  std::normal_distribution<float> number;
  std::vector<float> vector(dimensions);
  for (float& value : vector) value = number(random);
  return vector;
}

}  // namespace

TEST_CASE("a compact vector gives the cosine to three thousandths") {
  std::vector<std::vector<float>> vectors;
  for (const char* text : {"tea", "I can repair bicycles.", "Who could fix the brakes on my bike?",
                           "I need help with my tax return", "We have a spare room", "Hello"})
    vectors.push_back(test::trained().encode(text));
  const std::uint32_t seed = std::random_device()();
  INFO("seed " << seed);
  std::mt19937 random(seed);
  for (int i = 0; i < 20; ++i) vectors.push_back(random_vector(random));
  float farthest = 0;
  for (const auto& a : vectors)
    for (const auto& b : vectors)
      farthest = std::max(farthest, std::abs(cosine(compact(a), compact(b)) - cosine(a, b)));
  CHECK(farthest < 0.003f);
  CHECK(farthest > 0);
  std::cout << "encoder: farthest cosine of compact vectors " << farthest << '\n';
}

TEST_CASE("an expanded vector points where the first one did") {
  const auto vector = test::trained().encode("I keep bees and have too much honey");
  const auto again = expanded(compact(vector));
  const float half_step = compact(vector).scale / 2;
  for (std::size_t i = 0; i < vector.size(); ++i)
    CHECK(std::abs(vector[i] - again[i]) <= half_step * 1.001f);
  CHECK(cosine(vector, again) > 0.9999f);
}

TEST_CASE("a compact vector comes back from its 516 bytes") {
  const Compact vector = compact(test::trained().encode("tea"));
  const auto bytes = stored(vector);
  const auto again = read_compact(bytes);
  REQUIRE(again.ok());
  CHECK(*again == vector);
}

TEST_CASE("kept bytes that are no vector are refused") {
  auto bytes = stored(compact(test::trained().encode("tea")));
  CHECK_FALSE(read_compact({}).ok());
  CHECK_FALSE(read_compact(std::span(bytes).first(515)).ok());
  bytes[2] = bytes[3] = std::byte{0xff};  // not a number
  CHECK_FALSE(read_compact(bytes).ok());
  bytes[2] = bytes[3] = std::byte{0x80};  // negative
  CHECK_FALSE(read_compact(bytes).ok());
}

TEST_CASE("vectors of nothing, too short, too long or without numbers are compacted all the same") {
  const std::vector<float> short_one = {1, -1}, long_one(1000, 0.5f);
  const float nan = std::numeric_limits<float>::quiet_NaN();
  CHECK(compact({}) == Compact{});
  CHECK(compact(std::vector<float>(512, 0.0f)) == Compact{});
  CHECK(compact(short_one).numbers[1] == -127);
  CHECK(compact(short_one).numbers[2] == 0);
  CHECK(compact(long_one).numbers[511] == 127);
  CHECK(compact(std::vector<float>(512, nan)) == Compact{});
  CHECK(cosine(Compact{}, compact(long_one)) == 0);
}

}  // namespace foyer::encoder
