#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "guestlist/columns.hpp"
#include "guestlist/formats.hpp"
#include "people/attendee.hpp"

namespace foyer::guestlist {

// A Source with its columns found.
struct Place {
  std::vector<int> columns;
  const Source* source = nullptr;
};

// How the rows of one list are read.
struct Plan {
  Layout layout;
  bool own_columns = false;       // Foyer's own columns: line breaks and semicolons always divide
  std::vector<Place> references;  // the first that is filled is taken
  std::vector<Place> codes;
  Zone zone;  // of times without an offset
};

// The plan for a header whose format is known, with what the organiser said of its columns.
Result<Plan> plan_for(Layout layout, const Columns& columns, const Format& format);

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
