#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "guestlist/columns.hpp"
#include "guestlist/references.hpp"
#include "people/attendee.hpp"

namespace foyer::guestlist {

// A row that was not taken. `row` is its number as a spreadsheet shows it, title and header rows
// counted, from 1.
struct Skipped {
  int row = 0;
  std::string why;
  bool operator==(const Skipped&) const = default;
};

// Where an attendee of a list came from.
struct Origin {
  int row = 0;
  bool made_ref = false;  // the list gave no reference, so Foyer made one
};

// A guest list as it was read. Every row after the header is an attendee or skipped; empty rows at
// the end are not counted. What an attendee `knows` is still as written; merge looks it up.
struct Guests {
  std::string format;  // as format_of names it
  int rows = 0;
  std::vector<people::Attendee> attendees;
  std::vector<Skipped> skipped;  // by row
  std::vector<Origin> origins;   // one for each attendee
  Fields fields;                 // what the list has columns for
};

// Reads a guest list of any of the systems in formats.cpp, or any table with known column names, in
// any of the encodings of letters.hpp, divided by comma, semicolon, tab or bar. Rows that are one
// person (the same reference; the same e-mail and name; without references also the same name and
// organisation where an e-mail is missing) become one attendee, whose gaps the later rows fill. The
// salt makes references for lists without ids; `zone` is that of times without an offset. An Error
// (Fault::input) says why this is no guest list; `columns` that are not there are an Error too.
Result<Guests> read(std::string_view bytes, const Columns& columns, const SecretSalt& salt,
                    Zone zone = {});

}  // namespace foyer::guestlist
