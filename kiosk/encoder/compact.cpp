#include "encoder/compact.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace foyer::encoder {
namespace {

constexpr float eight_bits = 127.0f;

// At most 512 * 128 * 128 = 2^23.
std::int32_t whole_dot(const Compact& a, const Compact& b) {
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < dimensions; ++i) sum += a.numbers[i] * b.numbers[i];
  return sum;
}

}  // namespace

Compact compact(std::span<const float> vector) {
  vector = vector.first(std::min(vector.size(), dimensions));
  Compact made;
  float largest = 0;
  for (const float value : vector) largest = std::max(largest, std::abs(value));
  if (!(largest > 0) || !std::isfinite(largest)) return made;
  made.scale = largest / eight_bits;
  for (std::size_t i = 0; i < vector.size(); ++i) {
    const float units = std::round(vector[i] / largest * eight_bits);
    made.numbers[i] = static_cast<std::int8_t>(std::max(-eight_bits, std::min(eight_bits, units)));
  }
  return made;
}

std::vector<float> expanded(const Compact& vector) {
  std::vector<float> numbers(dimensions);
  for (std::size_t i = 0; i < dimensions; ++i)
    numbers[i] = vector.scale * static_cast<float>(vector.numbers[i]);
  return numbers;
}

float cosine(const Compact& a, const Compact& b) {
  const double lengths = std::sqrt(static_cast<double>(whole_dot(a, a)) * whole_dot(b, b));
  return lengths > 0 ? static_cast<float>(whole_dot(a, b) / lengths) : 0;
}

std::array<std::byte, compact_bytes> stored(const Compact& vector) {
  std::array<std::byte, compact_bytes> bytes{};
  const auto scale = std::bit_cast<std::uint32_t>(vector.scale);
  for (std::size_t i = 0; i < sizeof(float); ++i)
    bytes[i] = static_cast<std::byte>(scale >> (8 * i));
  std::transform(vector.numbers.begin(), vector.numbers.end(), bytes.begin() + sizeof(float),
                 [](std::int8_t number) { return static_cast<std::byte>(number); });
  return bytes;
}

Result<Compact> read_compact(std::span<const std::byte> bytes) {
  const Error wrong = bad_input("The kept vector of a text is damaged; make it again.");
  if (bytes.size() != compact_bytes) return wrong;
  std::uint32_t scale = 0;
  for (std::size_t i = 0; i < sizeof(float); ++i)
    scale |= std::to_integer<std::uint32_t>(bytes[i]) << (8 * i);
  Compact vector;
  vector.scale = std::bit_cast<float>(scale);
  if (!std::isfinite(vector.scale) || vector.scale < 0) return wrong;
  std::transform(bytes.begin() + sizeof(float), bytes.end(), vector.numbers.begin(),
                 [](std::byte b) { return static_cast<std::int8_t>(b); });
  return vector;
}

}  // namespace foyer::encoder
