#include "guestlist/references.hpp"

#include <bit>
#include <cstddef>
#include <span>

namespace foyer::guestlist {
namespace {

std::uint64_t little_endian(std::span<const std::uint8_t> bytes) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) value |= std::uint64_t{bytes[i]} << (8 * i);
  return value;
}

struct SipState {
  std::uint64_t a, b, c, d;

  void round() {
    a += b, b = std::rotl(b, 13) ^ a, a = std::rotl(a, 32);
    c += d, d = std::rotl(d, 16) ^ c;
    a += d, d = std::rotl(d, 21) ^ a;
    c += b, b = std::rotl(b, 17) ^ c, c = std::rotl(c, 32);
  }
  void take(std::uint64_t block) {
    d ^= block;
    round(), round();
    a ^= block;
  }
};

std::uint64_t siphash(std::span<const std::uint8_t, 16> key, std::string_view text) {
  const std::uint64_t k0 = little_endian(key.first(8)), k1 = little_endian(key.last(8));
  SipState state{k0 ^ 0x736f6d6570736575u, k1 ^ 0x646f72616e646f6du, k0 ^ 0x6c7967656e657261u,
                 k1 ^ 0x7465646279746573u};
  const std::span bytes(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
  std::size_t at = 0;
  for (; at + 8 <= bytes.size(); at += 8) state.take(little_endian(bytes.subspan(at, 8)));
  state.take(little_endian(bytes.subspan(at)) | std::uint64_t{bytes.size()} << 56);
  state.c ^= 0xff;
  for (int i = 0; i < 4; ++i) state.round();
  return state.a ^ state.b ^ state.c ^ state.d;
}

}  // namespace

people::Ref made_reference(const SecretSalt& salt, std::string_view identity) {
  static constexpr char letters[] = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  std::uint64_t hash = siphash(std::span(salt).first<16>(), identity);
  std::string ref = "G-";
  for (int i = 0; i < 10; ++i, hash >>= 5) ref += letters[hash & 31];
  return ref;
}

}  // namespace foyer::guestlist
