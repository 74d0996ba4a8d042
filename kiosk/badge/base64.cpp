#include "badge/base64.hpp"

#include <sodium.h>

namespace foyer::badge {

std::optional<std::vector<std::uint8_t>> from_base64(std::string_view text) {
  for (const int variant :
       {sodium_base64_VARIANT_ORIGINAL, sodium_base64_VARIANT_ORIGINAL_NO_PADDING,
        sodium_base64_VARIANT_URLSAFE, sodium_base64_VARIANT_URLSAFE_NO_PADDING}) {
    std::vector<std::uint8_t> bytes(text.size());
    std::size_t size = 0;
    if (sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), " \r\n\t", &size,
                          nullptr, variant) != 0)
      continue;
    bytes.resize(size);
    return bytes;
  }
  return {};
}

}  // namespace foyer::badge
