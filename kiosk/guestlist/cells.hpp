#pragma once
#include <string>
#include <string_view>

#include "people/attendee.hpp"

namespace foyer::guestlist {

// A cell as it is kept: NFC, trimmed, lines ended by \n, without control characters and without the
// marks that turn the direction of writing.
std::string cleaned(std::string_view cell);

// The same on one line, words one space apart.
std::string one_line(std::string_view cell);

// True for what people write into a cell to say nothing: "-", "n/a", "none", "not sure yet" ...
bool says_nothing(std::string_view cell);

// Yes in the languages of header_words.cpp, alone or before a comma ("Yes, you may suggest me"),
// and the marks that forms and spreadsheets use (1, x, true). Anything else is no.
bool says_yes(std::string_view cell);

// How a registration stands in the words of Eventbrite, pretix, Hi.Events, Luma, Tito, Meetup and
// their like. `header` (as header_key) tells what a bare yes or no stands for.
people::Registration registration_of(std::string_view cell, std::string_view header);

// The first e-mail address in the cell, in lower case; empty when there is none.
std::string email_in(std::string_view cell);

// "Lima, Ana" as "Ana Lima"; "Pemberton, Jr." and names without a comma stay.
people::Name turned(std::string full);

}  // namespace foyer::guestlist
