#pragma once
#include <string>
#include <vector>

#include "contacts/contact.hpp"
#include "contacts/promises.hpp"

namespace foyer::contacts {

// A promise as its maker's list of things to see to has it.
struct Todo {
  std::string uid;   // of the promise within its event: exporting again changes nothing
  std::string text;  // the sentence that was promised
  std::string note;  // at which event
  Time made;
  Time due;  // nine in the morning, a week after the day it was made
  people::Outcome outcome = people::Outcome::open;
  bool operator==(const Todo&) const = default;
};

// What `owner` promised to people whom they may still know of, by time, in the language they are
// spoken to in. Nothing when `owner` is unknown.
std::vector<Todo> todos_of(const people::Room& room, const people::Ref& owner,
                           const words::Library& library);

// One VCALENDAR of VTODOs (RFC 5545), each with an alarm a day before it is due; a kept one is
// completed, one that was not kept is cancelled, and neither has an alarm. CRLF, folded as vCards
// are. The same to-dos give the same text.
std::string calendar(const std::vector<Todo>& todos);

}  // namespace foyer::contacts
