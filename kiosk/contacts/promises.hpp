#pragma once
#include <string>

#include "people/room.hpp"
#include "words/library.hpp"

namespace foyer::contacts {

// The words of the interface in the language a person is spoken to in; English when that is none
// of its languages.
const words::Strings& words_for(const people::Person& person, const words::Library& library);

// A promise's sentence in another language than it is written down in (words/promises.hpp).
std::string promise_in(const words::Strings& words, const people::Room& room,
                       const people::Promise& promise);

// The name of a promise outside the event: its to-do's UID, and what a letter's link says.
std::string promise_uid(const people::Event& event, const people::Promise& promise);

}  // namespace foyer::contacts
