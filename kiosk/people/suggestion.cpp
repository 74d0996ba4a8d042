#include "people/suggestion.hpp"

#include <array>
#include <string_view>

namespace foyer::people {

std::string_view word(Kind kind) {
  static constexpr std::array<std::string_view, 8> words = {
      "give", "receive", "exchange", "circle", "bridge", "door", "topic", "newcomer"};
  return words[static_cast<std::size_t>(kind)];
}

std::string plain(std::string_view marked) {
  std::string out;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    if (marked.substr(i, 2) == "**")
      ++i;
    else
      out += marked[i];
  }
  return out;
}

}  // namespace foyer::people
