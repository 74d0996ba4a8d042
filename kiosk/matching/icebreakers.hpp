#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "people/suggestion.hpp"

namespace foyer::matching {

// A question to begin with that fits the kind, about `topic` where there is one; {a} is a name.
// Which of those that fit is chosen by `draw`.
struct About {
  std::string_view topic = {};
  std::string_view name = {};
};
Sentence icebreaker(people::Kind kind, About about, std::uint64_t draw);

// A question that fits any two people.
Sentence any_icebreaker(std::uint64_t draw);

// The same number for two people whichever way round, on every machine.
std::uint64_t draw_for(std::string_view a, std::string_view b);

}  // namespace foyer::matching
