#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "guestlist/columns.hpp"
#include "guestlist/formats.hpp"
#include "people/attendee.hpp"

namespace foyer::guestlist {

// How the rows of one list are read.
struct Plan {
  Layout layout;
  const Format* format = nullptr;
  bool own_columns = false;     // Foyer's own columns: line breaks and semicolons always divide
  bool told_reference = false;  // the organiser named the column of the reference
  bool told_code = false;       // the organiser named the column of the badge code
};

// What one row says of a person. `said` are the fields that have something in them.
struct Said {
  people::Attendee attendee;  // without a reference where the list has none
  Fields said;
};

// Nothing when the row has no name.
std::optional<Said> read_row(const Plan& plan, const std::vector<std::string_view>& cells);

// Takes from `later` what `first` did not say.
void fill_gaps(Said& first, const Said& later);

}  // namespace foyer::guestlist
