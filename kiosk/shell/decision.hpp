#pragma once
#include <string>
#include <vector>

#include "matching/matcher.hpp"

namespace foyer::shell {

// Why, for engineers, as lines of JSON: each of these suggestions with the words it rests on and
// what its worth was made of, then the best five that were not made and why not. `before` is the
// room in which it was decided; `made` is new to `who`.
std::string decision(matching::Matcher& matcher, const people::Room& before, const people::Ref& who,
                     const std::vector<people::Suggestion>& made);

}  // namespace foyer::shell
