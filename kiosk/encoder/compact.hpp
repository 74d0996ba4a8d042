#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "encoder/model.hpp"

namespace foyer::encoder {

// A vector in a quarter of the room: number i is scale * numbers[i], give or take half a scale. The
// cosine of two compact vectors is within 0.003 of that of the vectors.
struct Compact {
  std::array<std::int8_t, dimensions> numbers{};
  float scale = 0;
  bool operator==(const Compact&) const = default;
};

// `vector` has 512 numbers; fewer count as followed by zeros, more are not looked at.
Compact compact(std::span<const float> vector);
std::vector<float> expanded(const Compact& vector);

float cosine(const Compact& a, const Compact& b);

// For keeping: 516 bytes, the scale as a little-endian float32 and then the 512 numbers.
inline constexpr std::size_t compact_bytes = dimensions + sizeof(float);
std::array<std::byte, compact_bytes> stored(const Compact& vector);

// One sentence when the bytes are not such a vector.
Result<Compact> read_compact(std::span<const std::byte> bytes);

}  // namespace foyer::encoder
