#pragma once
#include <cstddef>
#include <span>
#include <vector>

#include "encoder/kernel.hpp"
#include "encoder/tensors.hpp"

namespace foyer::encoder {

// Rows of equal width; a row for each piece of the text.
struct Rows {
  Rows(std::size_t row_count, std::size_t row_width)
      : count(row_count), width(row_width), numbers(row_count * row_width) {}

  std::span<float> operator[](std::size_t row) {
    return std::span(numbers).subspan(row * width, width);
  }
  std::span<const float> operator[](std::size_t row) const {
    return std::span(numbers).subspan(row * width, width);
  }

  std::size_t count;
  std::size_t width;
  std::vector<float> numbers;
};

// Scales are by column; rows are a multiple of 2 and columns of 64.
struct Linear {
  Matrix weight;
  std::vector<float> bias;
};

// y[o] = scale[o] * sum over i of x[i] * weight[i][o] + bias[o], for every row x. Each row is
// rounded to 16 bits (a 32767th of its largest number), so that the sums are whole numbers and
// exact.
Rows linear(const Rows& x, const Linear& layer, Kernel kernel);

// Sum of products; `b` is as long as `a`.
float dot(std::span<const float> a, std::span<const float> b);

}  // namespace foyer::encoder
