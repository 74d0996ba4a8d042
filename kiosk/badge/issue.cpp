#include "badge/issue.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace foyer::badge {

std::string issue(const Key& key, std::string_view ref, std::uint32_t serial) {
  std::string message = "foyer badge id " + std::to_string(serial) + " ";
  message += ref;
  std::array<std::uint8_t, 32> digest{};
  crypto_generichash(digest.data(), digest.size(),
                     reinterpret_cast<const unsigned char*>(message.data()), message.size(),
                     key.data(), key.size());
  Id id{};
  std::copy_n(digest.begin(), id.size(), id.begin());
  return mint(key, id);
}

}  // namespace foyer::badge
