#pragma once
#include <string>
#include <string_view>

namespace foyer::people {

// A name as it is written where it was typed without a capital: the first letter of each word large
// ("zoë van dam" is "Zoë Van Dam"). One with any capital stays as it is, as does any script that
// has none.
std::string with_capitals(std::string_view name);

}  // namespace foyer::people
