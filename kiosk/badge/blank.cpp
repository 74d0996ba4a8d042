#include "badge/blank.hpp"

#include <sodium.h>

#include <algorithm>
#include <span>

namespace foyer::badge {
namespace {

constexpr std::size_t chosen = 6;  // bytes of the id that are free; the others prove it

std::array<std::uint8_t, 32> keyed(const Key& key, std::string_view what,
                                   std::span<const std::uint8_t> more) {
  std::string message(what);
  message.append(reinterpret_cast<const char*>(more.data()), more.size());
  std::array<std::uint8_t, 32> hash{};
  crypto_generichash(hash.data(), hash.size(),
                     reinterpret_cast<const unsigned char*>(message.data()), message.size(),
                     key.data(), key.size());
  return hash;
}

Id proven(const Key& key, std::span<const std::uint8_t> free) {
  Id id{};
  std::copy_n(free.begin(), chosen, id.begin());
  const auto proof = keyed(key, "foyer blank badge", std::span(id).first(chosen));
  std::copy_n(proof.begin(), id.size() - chosen, id.begin() + chosen);
  return id;
}

}  // namespace

std::string blank(const Key& key, std::uint32_t serial) {
  const std::string number = std::to_string(serial);
  const auto free =
      keyed(key, "foyer blank badge no.",
            std::span(reinterpret_cast<const std::uint8_t*>(number.data()), number.size()));
  return mint(key, proven(key, std::span(free).first(chosen)));
}

bool is_blank(const Key& key, std::string_view code) {
  const auto id = id_of(code);
  if (!id) return false;
  const Id right = proven(key, std::span(*id).first(chosen));
  return sodium_memcmp(right.data(), id->data(), right.size()) == 0;
}

people::Mark blank_mark(std::string_view code) {
  const auto id = id_of(code);
  return {id ? (*id)[0] % 16 : 0, false};
}

}  // namespace foyer::badge
