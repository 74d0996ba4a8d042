#include "journal/chain.hpp"

#include <sodium.h>

#include "journal/payload.hpp"

namespace foyer::journal {
namespace {

constexpr std::string_view before = R"({"erased":")";
constexpr std::string_view after = R"("})";

class Blake {
 public:
  Blake() { crypto_generichash_init(&state_, nullptr, 0, sizeof(Hash)); }
  Blake& add(const void* bytes, std::size_t size) {
    crypto_generichash_update(&state_, static_cast<const unsigned char*>(bytes), size);
    return *this;
  }
  Blake& add(const Hash& hash) { return add(hash.data(), hash.size()); }
  Blake& add(std::string_view text) { return add(text.data(), text.size()); }
  Blake& add(std::int64_t number) {
    std::array<unsigned char, 8> bytes;
    for (int i = 0; i < 8; ++i)
      bytes[i] = static_cast<unsigned char>(static_cast<std::uint64_t>(number) >> (56 - 8 * i));
    return add(bytes.data(), bytes.size());
  }
  Hash done() {
    Hash hash;
    crypto_generichash_final(&state_, hash.data(), hash.size());
    return hash;
  }

 private:
  crypto_generichash_state state_;
};

}  // namespace

std::string tombstone(const Hash& digest) {
  std::array<char, 2 * sizeof(Hash) + 1> hex;
  sodium_bin2hex(hex.data(), hex.size(), digest.data(), digest.size());
  return std::string(before) + hex.data() + std::string(after);
}

std::optional<Hash> erased_digest(std::string_view text) {
  if (text.size() != before.size() + 2 * sizeof(Hash) + after.size()) return {};
  if (!text.starts_with(before) || !text.ends_with(after)) return {};
  Hash digest;
  std::size_t size = 0;
  const int status = sodium_hex2bin(digest.data(), digest.size(), text.data() + before.size(),
                                    2 * sizeof(Hash), nullptr, &size, nullptr);
  if (status != 0 || size != digest.size()) return {};
  return digest;
}

Hash digest_of_payload(std::string_view text) {
  if (const auto digest = erased_digest(text)) return *digest;
  return Blake().add(text).done();
}

Hash chained(const Hash& previous, const Fact& fact, std::string_view payload) {
  return Blake()
      .add(previous)
      .add(fact.origin)
      .add(fact.seq)
      .add(fact.hlc)
      .add(fact.happening.at.ms)
      .add(word(fact.happening.what))
      .add(digest_of_payload(payload))
      .done();
}

}  // namespace foyer::journal
