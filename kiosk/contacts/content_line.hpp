#pragma once
#include <string>
#include <string_view>

namespace foyer::contacts {

// What vCard (RFC 6350, 3.2 and 3.4) and iCalendar (RFC 5545, 3.1 and 3.3.11) have in common.

// A text value: `\\` `,` `;` and line ends escaped, a tab a space, other control characters
// dropped.
std::string escaped(std::string_view raw);

// A line of at most 75 octets and its continuations, whose leading space counts; never cut inside a
// UTF-8 sequence; with CRLF.
std::string folded(std::string_view line);

}  // namespace foyer::contacts
