#pragma once
#include <vector>

#include "badge/code.hpp"
#include "journal/fact.hpp"
#include "people/room.hpp"

// How a guest's badges begin and end, as facts; the desk and the command line both go by it.
namespace foyer::app {

using Facts = std::vector<journal::Payload>;

// Refused from now on: every valid badge of theirs. Empty when there is none.
Facts revoked_badges(const people::Person& person);

// A badge that this guest never had, and the end of those they have.
Facts new_badge(const people::Person& person, const badge::Key& key);

// Somebody on no list: on it now, with the blank badge in their hand or else one of their own, and
// in.
Facts comes_in(people::Attendee guest, std::string in_hand, const badge::Key& key);

// The badge that was revoked last is good again, and the ones that were made for it are not. Empty
// for whoever never lost one.
Facts found_badge(const people::Person& person);

}  // namespace foyer::app
