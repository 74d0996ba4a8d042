#include "shell/pin.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace foyer::shell {

Result<std::string> pin_hash(const std::string& digits) {
  const bool only_digits =
      std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (digits.size() < 4 || digits.size() > 12 || !only_digits)
    return bad_usage("A PIN is 4 to 12 digits; choose another.");
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (sodium_init() < 0 || crypto_pwhash_str(hash.data(), digits.data(), digits.size(),
                                             crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                             crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
    return outside_failed(
        "There is not enough memory to keep a PIN safe; free 64 MB and try again.");
  return std::string(hash.data());
}

bool pin_matches(const std::string& hash, const std::string& digits) {
  if (sodium_init() < 0 || hash.size() >= crypto_pwhash_STRBYTES) return false;
  return crypto_pwhash_str_verify(hash.c_str(), digits.data(), digits.size()) == 0;
}

bool pin_is_whole(const std::string& hash) {
  return sodium_init() >= 0 && hash.size() < crypto_pwhash_STRBYTES &&
         crypto_pwhash_str_needs_rehash(hash.c_str(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                        crypto_pwhash_MEMLIMIT_INTERACTIVE) != -1;
}

app::PinChecked Pins::checked(const std::string& digits, const people::Room& room) const {
  const auto all = hosting::hosts(own, room);
  const bool led = hosting::anybody_leads(all);
  for (const auto& host : all)
    if (pin_matches(host.pin, digits)) return {true, host.name, host.lead || !led};
  return {!shared.empty() && pin_matches(shared, digits), "", !led};
}

app::PinMade Pins::made(const app::MakePin& wanted, const people::Room& room) const {
  app::PinMade out{{wanted.host, "", wanted.lead}};
  const auto opens = checked(wanted.digits, room);
  if (opens.right && opens.host != wanted.host)
    return {out.host, "Choose other digits; these are not free."};
  auto hash = pin_hash(wanted.digits);
  if (!hash) return {out.host, hash.error().what};
  out.host.pin = std::move(*hash);
  return out;
}

}  // namespace foyer::shell
