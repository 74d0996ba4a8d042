#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace foyer::encoder {

// Columns that a kernel computes at once, and the most inputs it adds up: 32767 * 128 * 512 is
// below 2^31, so every sum is exact and all kernels give the very same integers.
inline constexpr std::size_t kernel_columns = 16;
inline constexpr std::size_t kernel_inputs = 512;

// Some rows of inputs against sixteen columns of weights. Inputs go in pairs: weights[32 p + 2 c +
// i] is the weight of input 2 p + i for column c. sums[16 r + c] is overwritten.
struct Block {
  const std::int16_t* weights;
  std::size_t pairs;
  const std::int16_t* inputs;  // row r begins at inputs + r * stride
  std::size_t stride;
  std::size_t rows;
  std::int32_t* sums;
};

using Kernel = void (*)(const Block&);

// The ways of multiplying that this program knows.
enum class Path { portable, sse2, avx2, neon };
const char* name_of(Path path);

// What this machine can do, slowest first; `portable` is always there.
std::vector<Path> paths();

// The kernel of a path out of paths(); of any other, the portable one.
Kernel kernel_of(Path path);

void multiply_portably(const Block& block);

}  // namespace foyer::encoder
