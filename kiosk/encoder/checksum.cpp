#include "encoder/checksum.hpp"

#include <array>

namespace foyer::encoder {
namespace {

using Table = std::array<std::uint32_t, 256>;

// tables[k][b] is what byte b does k bytes further on: four bytes are taken at a time ("slicing").
constexpr std::array<Table, 4> tables = [] {
  std::array<Table, 4> made{};
  for (std::uint32_t b = 0; b < 256; ++b) {
    std::uint32_t crc = b;
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1) ? 0xEDB88320u : 0u);
    made[0][b] = crc;
  }
  for (std::size_t k = 1; k < made.size(); ++k)
    for (std::size_t b = 0; b < 256; ++b)
      made[k][b] = (made[k - 1][b] >> 8) ^ made[0][made[k - 1][b] & 0xFF];
  return made;
}();

std::uint32_t octet(std::byte b) { return std::to_integer<std::uint32_t>(b); }

}  // namespace

std::uint32_t crc32(std::span<const std::byte> bytes) {
  std::uint32_t crc = 0xFFFFFFFFu;
  const std::byte* at = bytes.data();
  std::size_t left = bytes.size();
  for (; left >= 4; at += 4, left -= 4) {
    crc ^= octet(at[0]) | octet(at[1]) << 8 | octet(at[2]) << 16 | octet(at[3]) << 24;
    crc = tables[3][crc & 0xFF] ^ tables[2][(crc >> 8) & 0xFF] ^ tables[1][(crc >> 16) & 0xFF] ^
          tables[0][crc >> 24];
  }
  for (; left > 0; ++at, --left) crc = (crc >> 8) ^ tables[0][(crc ^ octet(*at)) & 0xFF];
  return ~crc;
}

}  // namespace foyer::encoder
