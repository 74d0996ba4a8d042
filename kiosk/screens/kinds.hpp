#pragma once
#include <string>

#include "look/ui.hpp"
#include "people/suggestion.hpp"

namespace foyer::screens {

// "Bring together": what a kind of suggestion is called on its card.
std::string label(const look::Ui& ui, people::Kind kind);

// What a suggestion says, in the language of the page; `said` is one of its sentences as data,
// `english` the same as it was written down.
std::string in_words(const look::Ui& ui, const Sentence& said, const std::string& english);
std::string reason(const look::Ui& ui, const people::Suggestion& suggestion);
std::string details(const look::Ui& ui, const people::Suggestion& suggestion);
// In quotation marks.
std::string question(const look::Ui& ui, const people::Suggestion& suggestion);

// "white sail on black": a mark as it is spoken of.
std::string in_words(const look::Ui& ui, people::Mark mark);

}  // namespace foyer::screens
