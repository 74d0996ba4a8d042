#include "encoder/kernel.hpp"

#include <algorithm>

#include "encoder/kernel_arm.hpp"
#include "encoder/kernel_x86.hpp"

namespace foyer::encoder {

const char* name_of(Path path) {
  switch (path) {
    case Path::sse2:
      return "SSE2";
    case Path::avx2:
      return "AVX2";
    case Path::neon:
      return "NEON";
    case Path::portable:
      break;
  }
  return "portable";
}

std::vector<Path> paths() {
  std::vector<Path> all = {Path::portable};
  if (multiply_with_neon) all.push_back(Path::neon);
  if (multiply_with_sse2) all.push_back(Path::sse2);
  if (multiply_with_avx2 && has_avx2()) all.push_back(Path::avx2);
  return all;
}

Kernel kernel_of(Path path) {
  const auto known = paths();
  if (std::find(known.begin(), known.end(), path) == known.end()) return multiply_portably;
  switch (path) {
    case Path::sse2:
      return multiply_with_sse2;
    case Path::avx2:
      return multiply_with_avx2;
    case Path::neon:
      return multiply_with_neon;
    case Path::portable:
      break;
  }
  return multiply_portably;
}

void multiply_portably(const Block& block) {
  for (std::size_t r = 0; r < block.rows; ++r) {
    const std::int16_t* input = block.inputs + r * block.stride;
    const std::int16_t* weight = block.weights;
    std::int32_t sums[kernel_columns] = {};
    for (std::size_t p = 0; p < block.pairs; ++p, input += 2, weight += 2 * kernel_columns)
      for (std::size_t c = 0; c < kernel_columns; ++c)
        sums[c] += input[0] * weight[2 * c] + input[1] * weight[2 * c + 1];
    std::copy_n(sums, kernel_columns, block.sums + r * kernel_columns);
  }
}

}  // namespace foyer::encoder
