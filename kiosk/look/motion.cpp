#include "look/motion.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace foyer::look {
namespace {

constexpr std::int64_t breath_ms = 6000;
constexpr float step = 2;

// In whole steps of two units.
int steps(Time now, float width) {
  const auto at = static_cast<double>(now.ms % breath_ms) / breath_ms;
  const double swing = std::sin(2 * std::numbers::pi * at) * breath_depth * width;
  return static_cast<int>(std::lround(swing / step));
}

}  // namespace

float passed(Time since, std::optional<Time> now, std::int64_t ms) {
  if (!now || ms <= 0) return 1;
  return std::clamp(static_cast<float>(*now - since) / static_cast<float>(ms), 0.0f, 1.0f);
}

float eased(float share) {
  const float left = 1 - share;
  return 1 - left * left * left;
}

float breath(Time now, float width) {
  return 1 + step * static_cast<float>(steps(now, width)) / std::max(1.0f, width);
}

Time next_breath(Time now, float width) {
  const int here = steps(now, width);
  for (std::int64_t ms = motion::frame_ms; ms < breath_ms / 2; ms += motion::frame_ms)
    if (steps(now + ms, width) != here) return now + ms;
  return now + breath_ms / 2;
}

}  // namespace foyer::look
