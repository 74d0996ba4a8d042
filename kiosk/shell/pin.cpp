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

}  // namespace foyer::shell
