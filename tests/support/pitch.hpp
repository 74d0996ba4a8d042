// How much of one pitch is in a sound: Goertzel's algorithm.
#pragma once
#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>
#include <utility>

namespace foyer::test {

inline double strength(std::span<const float> wave, double hz, double samples_a_second = 48'000) {
  const double turn = 2 * std::cos(2 * std::numbers::pi * hz / samples_a_second);
  double last = 0, before = 0;
  for (const float one : wave) {
    const double now = static_cast<double>(one) + turn * last - before;
    before = std::exchange(last, now);
  }
  return std::sqrt(std::max(0.0, last * last + before * before - turn * last * before));
}

}  // namespace foyer::test
