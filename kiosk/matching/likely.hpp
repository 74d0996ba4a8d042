#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "people/attendee.hpp"

namespace foyer::matching {

// The fields of help (people/fields.hpp) that a text is of by its words, likeliest first; at most
// two, none where no word of it speaks of any.
std::vector<std::string> likely_fields(std::string_view text);

// Marks the likeliest field of every offer as a guess, where the guest has confirmed none for it.
void guess_fields(people::Profile& profile);

}  // namespace foyer::matching
