#include "contacts/uuid.hpp"

#include <bit>

namespace foyer::contacts {
namespace {

using Digest = std::array<std::uint32_t, 5>;

// The message with its padding: a one bit, zeros, and the length in bits (FIPS 180-4, 5.1.1).
std::string padded(std::string message) {
  const std::uint64_t bits = std::uint64_t{message.size()} * 8;
  message += '\x80';
  while (message.size() % 64 != 56) message += '\0';
  for (int shift = 56; shift >= 0; shift -= 8) message += static_cast<char>(bits >> shift);
  return message;
}

std::array<std::uint32_t, 80> schedule(std::string_view block) {
  std::array<std::uint32_t, 80> w{};
  for (std::size_t i = 0; i < 64; ++i)
    w[i / 4] = w[i / 4] << 8 | static_cast<std::uint8_t>(block[i]);
  for (std::size_t t = 16; t < 80; ++t)
    w[t] = std::rotl(w[t - 3] ^ w[t - 8] ^ w[t - 14] ^ w[t - 16], 1);
  return w;
}

struct Round {
  std::uint32_t mixed;
  std::uint32_t constant;
};

Round round_of(std::size_t t, const Digest& h) {
  const auto [a, b, c, d, e] = h;
  if (t < 20) return {(b & c) ^ (~b & d), 0x5a827999};
  if (t < 40) return {b ^ c ^ d, 0x6ed9eba1};
  if (t < 60) return {(b & c) ^ (b & d) ^ (c & d), 0x8f1bbcdc};
  return {b ^ c ^ d, 0xca62c1d6};
}

// FIPS 180-4, 6.1.2. libsodium has no SHA-1, rightly: nothing secret rests on it here.
Digest sha1(std::string_view message) {
  Digest h{0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0};
  const std::string whole = padded(std::string(message));
  for (std::size_t at = 0; at < whole.size(); at += 64) {
    const auto w = schedule(std::string_view(whole).substr(at, 64));
    Digest v = h;
    for (std::size_t t = 0; t < 80; ++t) {
      const auto [mixed, constant] = round_of(t, v);
      const std::uint32_t next = std::rotl(v[0], 5) + mixed + v[4] + constant + w[t];
      v = {next, v[0], std::rotl(v[1], 30), v[2], v[3]};
    }
    for (std::size_t i = 0; i < h.size(); ++i) h[i] += v[i];
  }
  return h;
}

std::string written(const Uuid& uuid) {
  static constexpr std::string_view hex = "0123456789abcdef";
  std::string out;
  for (std::size_t i = 0; i < uuid.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) out += '-';
    out += hex[uuid[i] >> 4];
    out += hex[uuid[i] & 15];
  }
  return out;
}

}  // namespace

std::string uuid5(const Uuid& space, std::string_view name) {
  std::string message(space.begin(), space.end());
  message += name;
  const Digest digest = sha1(message);
  Uuid uuid;
  for (std::size_t i = 0; i < uuid.size(); ++i)
    uuid[i] = static_cast<std::uint8_t>(digest[i / 4] >> (24 - 8 * (i % 4)));
  uuid[6] = static_cast<std::uint8_t>((uuid[6] & 0x0f) | 0x50);
  uuid[8] = static_cast<std::uint8_t>((uuid[8] & 0x3f) | 0x80);
  return written(uuid);
}

}  // namespace foyer::contacts
