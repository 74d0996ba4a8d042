// Tickets that pretix signed: any text, and any message under a right signature, so that what lies
// behind the signature is read as well.
#include <sodium.h>

#include <algorithm>
#include <string>

#include "badge/sig1.hpp"
#include "fuzz/fuzz.hpp"

namespace {

using namespace foyer;

struct Pair {
  badge::PublicKey open{};
  std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret{};
};

const Pair& a_pair() {
  static const Pair pair = [] {
    Pair out;
    const std::array<unsigned char, crypto_sign_SEEDBYTES> seed{};
    if (sodium_init() < 0) std::abort();
    crypto_sign_seed_keypair(out.open.data(), out.secret.data(), seed.data());
    return out;
  }();
  return pair;
}

void put_16(std::string& out, std::size_t number) {
  out += static_cast<char>(number >> 8 & 255);
  out += static_cast<char>(number & 255);
}

std::string signed_ticket(std::string_view message) {
  std::array<unsigned char, crypto_sign_BYTES> signature{};
  crypto_sign_detached(signature.data(), nullptr,
                       reinterpret_cast<const unsigned char*>(message.data()), message.size(),
                       a_pair().secret.data());
  std::string bytes(1, '\1');
  put_16(bytes, message.size());
  put_16(bytes, signature.size());
  bytes += message;
  bytes.append(signature.begin(), signature.end());
  std::string out(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(out.data(), out.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                    bytes.size(), sodium_base64_VARIANT_ORIGINAL);
  out.pop_back();
  std::ranges::reverse(out);
  return out;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = fuzz::text_of(data, size);
  const std::vector<badge::PublicKey> keys{a_pair().open};
  const auto read = badge::read_sig1(text, keys);
  fuzz::must(!read || badge::has_sig1_form(text), "what is a signed ticket has the form of one");
  if (size < 4000) {
    const std::string ticket = signed_ticket(text);
    fuzz::must(badge::has_sig1_form(ticket), "what is signed has the form of a signed ticket");
    (void)badge::read_sig1(ticket, keys);
  }
  if (const auto pem = badge::read_public_keys(text))
    for (const auto& key : *pem)
      fuzz::must(badge::read_public_keys(badge::write_public_key(key))->front() == key,
                 "a key that was read is read again");
  return 0;
}
