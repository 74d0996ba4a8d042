#include "badge/code.hpp"

#include <sodium.h>

#include <algorithm>
#include <span>

namespace foyer::badge {
namespace {

constexpr std::string_view prefix = "KB";
constexpr std::string_view letters = "BCDEFGHJKLNPRSTV";
constexpr std::size_t tag_size = 8;

// libsodium's least output is 16 bytes, and a shorter BLAKE2b would be another hash: cut after it.
std::array<std::uint8_t, 16> tag_of(const Key& key, const Id& id) {
  std::array<std::uint8_t, prefix.size() + Id{}.size()> message;
  std::ranges::copy(id, std::ranges::copy(prefix, message.begin()).out);
  std::array<std::uint8_t, 16> hash;
  crypto_generichash(hash.data(), hash.size(), message.data(), message.size(), key.data(),
                     key.size());
  return hash;
}

void spell(std::string& out, std::span<const std::uint8_t> bytes) {
  for (const auto byte : bytes) {
    out += letters[byte >> 4];
    out += letters[byte & 15];
  }
}

}  // namespace

std::string mint(const Key& key, const Id& id) {
  std::string code(prefix);
  spell(code, id);
  const auto tag = tag_of(key, id);
  spell(code, std::span(tag).first(tag_size));
  return code;
}

std::optional<Id> id_of(std::string_view code) {
  if (!code.starts_with(prefix)) return {};
  code.remove_prefix(prefix.size());
  Id id;
  if (code.size() != 2 * (id.size() + tag_size)) return {};
  if (code.find_first_not_of(letters) != code.npos) return {};
  for (std::size_t i = 0; i < id.size(); ++i)
    id[i] =
        static_cast<std::uint8_t>(letters.find(code[2 * i]) << 4 | letters.find(code[2 * i + 1]));
  return id;
}

}  // namespace foyer::badge
