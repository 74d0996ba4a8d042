#pragma once
#include <string>

#include "look/ui.hpp"
#include "people/suggestion.hpp"

namespace foyer::screens {

// "Bring together": what a kind of suggestion is called on its card.
std::string label(const look::Ui& ui, people::Kind kind);

// "white sail on black": a mark as it is spoken of.
std::string in_words(const look::Ui& ui, people::Mark mark);

}  // namespace foyer::screens
