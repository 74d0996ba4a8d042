#include "encoder/kernel_arm.hpp"

#if defined(__aarch64__)
#include <arm_neon.h>

#include <cstring>
#endif

namespace foyer::encoder {

#if defined(__aarch64__)
namespace {

// One pair of inputs, four times.
int16x8_t pair_at(const std::int16_t* input) {
  std::int32_t both;
  std::memcpy(&both, input, sizeof both);
  return vreinterpretq_s16_s32(vdupq_n_s32(both));
}

int32x4_t pair_sums(int16x8_t weights, int16x8_t inputs) {
  return vpaddq_s32(vmull_s16(vget_low_s16(weights), vget_low_s16(inputs)),
                    vmull_high_s16(weights, inputs));
}

template <int Rows>
void multiply_rows(const Block& block, std::size_t first) {
  int32x4_t sums[Rows][4];
  for (auto& row : sums)
    for (auto& four : row) four = vdupq_n_s32(0);
  const std::int16_t* input = block.inputs + first * block.stride;
  for (std::size_t p = 0; p < block.pairs; ++p, input += 2)
    for (int r = 0; r < Rows; ++r) {
      const int16x8_t pair = pair_at(input + r * block.stride);
      for (int k = 0; k < 4; ++k)
        sums[r][k] =
            vaddq_s32(sums[r][k], pair_sums(vld1q_s16(block.weights + 32 * p + 8 * k), pair));
    }
  for (int r = 0; r < Rows; ++r)
    for (int k = 0; k < 4; ++k)
      vst1q_s32(block.sums + (first + r) * kernel_columns + 4 * k, sums[r][k]);
}

void multiply(const Block& block) {
  std::size_t row = 0;
  for (; row + 4 <= block.rows; row += 4) multiply_rows<4>(block, row);
  for (; row < block.rows; ++row) multiply_rows<1>(block, row);
}

}  // namespace

const Kernel multiply_with_neon = multiply;
#else
const Kernel multiply_with_neon = nullptr;
#endif

}  // namespace foyer::encoder
