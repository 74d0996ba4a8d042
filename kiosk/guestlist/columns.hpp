#pragma once
#include <array>
#include <bitset>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace foyer::guestlist {

// What a column of a guest list can say of a person.
enum class Field {
  reference,
  name,
  given,
  family,
  email,
  phone,
  organisation,
  role,
  town,
  languages,
  offers,
  needs,
  doors,
  topics,
  knows,
  suggest,
  hosts,
  follow_up,
  first_time,
  badge_code,
  status,
  codes,
  order,
  ticket,
  valid_from,
  valid_until
};
inline constexpr std::size_t field_count = 26;
using Fields = std::bitset<field_count>;

// FIELD -> HEADER, as the organiser said with --column. FIELD is one of Foyer's own column names.
using Columns = std::map<std::string, std::string>;

inline constexpr int no_column = -1;

// Where a list has what: the column of each field, or no_column.
struct Layout {
  std::array<int, field_count> column{};
  std::vector<std::string> headers;  // each as header_key writes it

  int of(Field field) const { return column[static_cast<std::size_t>(field)]; }
  int& of(Field field) { return column[static_cast<std::size_t>(field)]; }
  int of_header(std::string_view key) const;  // the first column with that header, or no_column
};

// A header without case, accents, spaces and signs: "E-Mail " is "email",
// "Order #" and "Order no." are "orderno".
std::string header_key(std::string_view header);

// Finds by their meaning, in the languages of header_words.cpp, which column holds what. Of several
// columns for one field the one for the attendee goes before the buyer's, then the first.
Layout layout_of(const std::vector<std::string_view>& headers);

// True when this may be the header of a guest list: a name, and something else that is known or
// nothing else at all.
bool is_header(const Layout& layout);

// An Error (Fault::usage) names a field that Foyer does not know.
Status known_fields(const Columns& columns);

// The layout as the organiser corrects it; an Error names a field or a header that is not there.
Result<Layout> with_columns(Layout layout, const Columns& columns);

}  // namespace foyer::guestlist
