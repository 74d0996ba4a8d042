#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "people/suggestion.hpp"

namespace foyer::matching {

// A question to begin with that fits the kind, about `topic` where there is one. Which of those
// that fit is chosen by `draw`.
std::string icebreaker(people::Kind kind, std::string_view topic, std::uint64_t draw);

// A question that fits any two people.
std::string any_icebreaker(std::uint64_t draw);

// The same number for two people whichever way round, on every machine.
std::uint64_t draw_for(std::string_view a, std::string_view b);

}  // namespace foyer::matching
