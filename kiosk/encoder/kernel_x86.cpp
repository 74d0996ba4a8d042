#include "encoder/kernel_x86.hpp"

#ifdef __SSE2__
#include <immintrin.h>

#include <cstring>
#endif

namespace foyer::encoder {

#ifdef __SSE2__
namespace {

// Two inputs in one integer, as pmaddwd wants them beside each other.
inline std::int32_t pair_at(const std::int16_t* input) {
  std::int32_t both;
  std::memcpy(&both, input, sizeof both);
  return both;
}

template <int Rows>
void sse2_rows(const Block& block, std::size_t first) {
  __m128i sums[Rows][4];
  for (auto& row : sums)
    for (auto& four : row) four = _mm_setzero_si128();
  const std::int16_t* input = block.inputs + first * block.stride;
  const auto* weight = reinterpret_cast<const __m128i*>(block.weights);
  for (std::size_t p = 0; p < block.pairs; ++p, input += 2, weight += 4)
    for (int r = 0; r < Rows; ++r) {
      const __m128i pair = _mm_set1_epi32(pair_at(input + r * block.stride));
      for (int k = 0; k < 4; ++k)
        sums[r][k] = _mm_add_epi32(sums[r][k], _mm_madd_epi16(_mm_loadu_si128(weight + k), pair));
    }
  for (int r = 0; r < Rows; ++r)
    for (int k = 0; k < 4; ++k)
      _mm_storeu_si128(reinterpret_cast<__m128i*>(block.sums + (first + r) * kernel_columns) + k,
                       sums[r][k]);
}

void sse2(const Block& block) {
  std::size_t row = 0;
  for (; row + 2 <= block.rows; row += 2) sse2_rows<2>(block, row);
  for (; row < block.rows; ++row) sse2_rows<1>(block, row);
}

template <int Rows>
__attribute__((target("avx2"))) void avx2_rows(const Block& block, std::size_t first) {
  __m256i sums[Rows][2];
  for (auto& row : sums)
    for (auto& eight : row) eight = _mm256_setzero_si256();
  const std::int16_t* input = block.inputs + first * block.stride;
  const auto* weight = reinterpret_cast<const __m256i*>(block.weights);
  for (std::size_t p = 0; p < block.pairs; ++p, input += 2, weight += 2) {
    const __m256i left = _mm256_loadu_si256(weight), right = _mm256_loadu_si256(weight + 1);
    for (int r = 0; r < Rows; ++r) {
      const __m256i pair = _mm256_set1_epi32(pair_at(input + r * block.stride));
      sums[r][0] = _mm256_add_epi32(sums[r][0], _mm256_madd_epi16(left, pair));
      sums[r][1] = _mm256_add_epi32(sums[r][1], _mm256_madd_epi16(right, pair));
    }
  }
  for (int r = 0; r < Rows; ++r)
    for (int k = 0; k < 2; ++k)
      _mm256_storeu_si256(reinterpret_cast<__m256i*>(block.sums + (first + r) * kernel_columns) + k,
                          sums[r][k]);
}

__attribute__((target("avx2"))) void avx2(const Block& block) {
  std::size_t row = 0;
  for (; row + 4 <= block.rows; row += 4) avx2_rows<4>(block, row);
  for (; row < block.rows; ++row) avx2_rows<1>(block, row);
}

}  // namespace

const Kernel multiply_with_sse2 = sse2;
const Kernel multiply_with_avx2 = avx2;
bool has_avx2() { return __builtin_cpu_supports("avx2"); }
#else
const Kernel multiply_with_sse2 = nullptr;
const Kernel multiply_with_avx2 = nullptr;
bool has_avx2() { return false; }
#endif

}  // namespace foyer::encoder
