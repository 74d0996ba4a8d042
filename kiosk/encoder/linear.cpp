#include "encoder/linear.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace foyer::encoder {
namespace {

constexpr float sixteen_bits = 32767.0f;

// Columns whose weights are widened at once: a cache line of the file.
constexpr std::size_t tile_columns = 64;

// x[r][i] is about numbers[r * width + i] * scales[r].
struct Rounded {
  std::vector<std::int16_t> numbers;
  std::vector<float> scales;
};

// Nearest whole number within 16 bits; what is no number becomes the least.
std::int16_t whole(float value) {
  const float near = value < 0 ? value - 0.5f : value + 0.5f;
  return static_cast<std::int16_t>(std::max(-sixteen_bits, std::min(sixteen_bits, near)));
}

Rounded rounded(const Rows& x) {
  Rounded out{std::vector<std::int16_t>(x.numbers.size()), std::vector<float>(x.count)};
  for (std::size_t r = 0; r < x.count; ++r) {
    float largest = 0;
    for (const float value : x[r]) largest = std::max(largest, std::abs(value));
    if (!(largest > 0)) continue;
    out.scales[r] = largest / sixteen_bits;
    const float per_unit = sixteen_bits / largest;
    std::transform(x[r].begin(), x[r].end(), out.numbers.begin() + r * x.width,
                   [&](float value) { return whole(value * per_unit); });
  }
  return out;
}

// Some inputs by 64 columns of a weight matrix, laid out as kernels want them: one group of sixteen
// columns after the other.
struct Tile {
  std::size_t input;
  std::size_t inputs;
  std::size_t column;
};

void widen(const Matrix& weight, const Tile& tile, std::vector<std::int16_t>& out) {
  const std::size_t group = tile.inputs * kernel_columns;
  for (std::size_t i = 0; i < tile.inputs; i += 2) {
    const std::int8_t* even = weight.numbers + (tile.input + i) * weight.columns + tile.column;
    const std::int8_t* odd = even + weight.columns;
    for (std::size_t g = 0; g < tile_columns / kernel_columns; ++g) {
      std::int16_t* to = out.data() + g * group + i * kernel_columns;
      for (std::size_t c = 0; c < kernel_columns; ++c) {
        to[2 * c] = even[g * kernel_columns + c];
        to[2 * c + 1] = odd[g * kernel_columns + c];
      }
    }
  }
}

// Adds the sums of one tile's groups to y, still in whole units.
struct Product {
  const Rounded& x;
  std::size_t width;
  Kernel kernel;
  std::vector<std::int16_t> weights;
  std::vector<std::int32_t> sums;

  void add(const Tile& tile, Rows& y) {
    for (std::size_t g = 0; g < tile_columns / kernel_columns; ++g) {
      kernel({weights.data() + g * tile.inputs * kernel_columns, tile.inputs / 2,
              x.numbers.data() + tile.input, width, y.count, sums.data()});
      for (std::size_t r = 0; r < y.count; ++r) {
        float* to = y[r].data() + tile.column + g * kernel_columns;
        for (std::size_t c = 0; c < kernel_columns; ++c)
          to[c] += static_cast<float>(sums[r * kernel_columns + c]);
      }
    }
  }
};

}  // namespace

Rows linear(const Rows& x, const Linear& layer, Kernel kernel) {
  const Matrix& weight = layer.weight;
  const Rounded whole_x = rounded(x);
  Rows y(x.count, weight.columns);
  Product product{whole_x, x.width, kernel, std::vector<std::int16_t>(kernel_inputs * tile_columns),
                  std::vector<std::int32_t>(x.count * kernel_columns)};
  for (std::size_t column = 0; column < weight.columns; column += tile_columns)
    for (std::size_t input = 0; input < weight.rows; input += kernel_inputs) {
      const Tile tile{input, std::min(kernel_inputs, weight.rows - input), column};
      widen(weight, tile, product.weights);
      product.add(tile, y);
    }
  for (std::size_t r = 0; r < y.count; ++r)
    for (std::size_t o = 0; o < y.width; ++o)
      y[r][o] = y[r][o] * (whole_x.scales[r] * weight.scales[o]) + layer.bias[o];
  return y;
}

// Eight sums side by side, so that the order of adding is the same with and without vectors.
float dot(std::span<const float> a, std::span<const float> b) {
  std::array<float, 8> sums{};
  std::size_t i = 0;
  for (; i + sums.size() <= a.size(); i += sums.size())
    for (std::size_t k = 0; k < sums.size(); ++k) sums[k] += a[i + k] * b[i + k];
  for (; i < a.size(); ++i) sums[0] += a[i] * b[i];
  return ((sums[0] + sums[4]) + (sums[1] + sums[5])) + ((sums[2] + sums[6]) + (sums[3] + sums[7]));
}

}  // namespace foyer::encoder
