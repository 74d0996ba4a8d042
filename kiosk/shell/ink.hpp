#pragma once
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace foyer::shell {

// Red, green, blue, alpha, 0 to 255.
using Colour = std::array<float, 4>;

inline Colour colour_of(ImU32 packed) {
  const auto channel = [&](int shift) { return static_cast<float>(packed >> shift & 255); };
  return {channel(IM_COL32_R_SHIFT), channel(IM_COL32_G_SHIFT), channel(IM_COL32_B_SHIFT),
          channel(IM_COL32_A_SHIFT)};
}

inline std::uint32_t rgb_of(const Colour& c) {
  const auto byte = [](float value) {
    return static_cast<std::uint32_t>(std::clamp(value + 0.5f, 0.0f, 255.0f));
  };
  return byte(c[0]) << 16 | byte(c[1]) << 8 | byte(c[2]);
}

// `over` at that opacity, 0 to 255, on `under`; both 0xXXRRGGBB.
inline std::uint32_t mixed(std::uint32_t under, std::uint32_t over, std::uint32_t alpha) {
  const auto channel = [&](int shift) {
    const std::uint32_t a = under >> shift & 255, b = over >> shift & 255;
    return ((a * (255 - alpha) + b * alpha + 127) / 255) << shift;
  };
  return channel(16) | channel(8) | channel(0);
}

// The first pixel whose middle does not lie before `edge`.
inline int first_middle(float edge) { return static_cast<int>(std::ceil(edge - 0.5f)); }

// Where the line from `a` to `b`, which is not level, crosses that height: the same sum from either
// side of an edge that two shapes share.
inline float crossing(ImVec2 a, ImVec2 b, float y) {
  if (a.y > b.y) std::swap(a, b);
  return a.x + (b.x - a.x) * ((y - a.y) / (b.y - a.y));
}

}  // namespace foyer::shell
