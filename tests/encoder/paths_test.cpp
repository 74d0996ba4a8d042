#include <algorithm>
#include <cstdint>
#include <random>

#include "encoder/kernel.hpp"
#include "encoder/trained.hpp"

namespace foyer::encoder {
namespace {

// A block with memory of its own.
struct Made {
  std::size_t rows, pairs;
  std::vector<std::int16_t> weights, inputs;

  Made(std::size_t row_count, std::size_t pair_count)
      : rows(row_count), pairs(pair_count), weights(pairs * 32), inputs(rows * pairs * 2) {}

  std::vector<std::int32_t> by(Kernel kernel) const {
    std::vector<std::int32_t> sums(rows * kernel_columns, 77);
    kernel({weights.data(), pairs, inputs.data(), pairs * 2, rows, sums.data()});
    return sums;
  }
};

}  // namespace

// Whole numbers: not nearly the same, the same.
TEST_CASE("every kernel of this machine gives the same sums") {
  const std::uint32_t seed = std::random_device()();
  INFO("seed " << seed);
  std::mt19937 random(seed);
  const auto between = [&](int least, int most) {
    return std::uniform_int_distribution(least, most)(random);
  };
  for (int round = 0; round < 60; ++round) {
    Made block(between(1, 11), between(1, 40));
    for (auto& weight : block.weights) weight = static_cast<std::int16_t>(between(-128, 127));
    for (auto& input : block.inputs) input = static_cast<std::int16_t>(between(-32767, 32767));
    const auto expected = block.by(multiply_portably);
    CHECK(expected[0] != 77);
    for (const Path path : paths()) {
      INFO(name_of(path));
      CHECK(block.by(kernel_of(path)) == expected);
    }
  }
}

// The largest sum that can be: no kernel may run over.
TEST_CASE("no kernel overflows at the largest inputs and weights") {
  Made block(5, kernel_inputs / 2);
  std::fill(block.weights.begin(), block.weights.end(), std::int16_t{-128});
  std::fill(block.inputs.begin(), block.inputs.end(), std::int16_t{32767});
  for (const Path path : paths()) {
    INFO(name_of(path));
    CHECK(block.by(kernel_of(path)) ==
          std::vector<std::int32_t>(5 * kernel_columns, -128 * 32767 * 512));
  }
}

// Two kiosks with different processors rank alike: on one architecture, to the last bit.
TEST_CASE("the ways of multiplying give the same vector") {
  for (const char* text : {"", "tea", "I keep bees and have too much honey", "我想学做面包"}) {
    INFO(text);
    const auto portable = test::trained().with(Path::portable).encode(text);
    for (const Path path : paths()) {
      INFO(name_of(path));
      CHECK(test::trained().with(path).encode(text) == portable);
    }
  }
}

TEST_CASE(
    "the encoder takes the best way of this machine, and a way it lacks is the portable one") {
  CHECK(paths().front() == Path::portable);
  CHECK(test::trained().path() == paths().back());
#ifdef __x86_64__
  const auto known = paths();
  CHECK(std::count(known.begin(), known.end(), Path::sse2) == 1);
  CHECK(kernel_of(Path::neon) == &multiply_portably);
#endif
}

}  // namespace foyer::encoder
