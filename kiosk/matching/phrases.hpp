#pragma once
#include "people/suggestion.hpp"
#include "words/strings.hpp"

namespace foyer::matching {

// Everything matching says, in English, by key: reasons and details as "reason.give.exact", with
// {p} the other, {t} and {u} topics; and the forty ways to start as "ice.give.1". The catalogues of
// the other languages translate these keys as they do the interface's.
const words::Source& phrases();

// Fills in reason, details and question from what the suggestion says as data.
void say_in_english(people::Suggestion& suggestion);

}  // namespace foyer::matching
