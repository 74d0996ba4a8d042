#include "people/attendee.hpp"

#include <array>
#include <string_view>

#include "base/text.hpp"

namespace foyer::people {

std::string_view word(Registration registration) {
  static constexpr std::array<std::string_view, 5> words = {"confirmed", "waiting", "cancelled",
                                                            "refunded", "declined"};
  return words[static_cast<std::size_t>(registration)];
}

std::string first_name(const Name& name) {
  if (!name.given.empty()) return name.given;
  return std::string(trimmed(std::string_view(name.full).substr(0, name.full.find(' '))));
}

}  // namespace foyer::people
