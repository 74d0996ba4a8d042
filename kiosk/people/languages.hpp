#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "people/room.hpp"

namespace foyer::people {

// The question of Person::answers under which the language stands that a guest chose at a kiosk, by
// its tag.
inline constexpr std::string_view chosen_language = "language of the kiosk";

// The languages to speak to a person in, best first: what they chose, then what the list says.
std::vector<std::string> languages_of(const Person& person);

}  // namespace foyer::people
