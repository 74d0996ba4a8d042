#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "contacts/contact.hpp"

namespace foyer::contacts {

// One column of a table of contacts: what stands above it, and what it says of one contact.
struct Column {
  std::string_view header;
  std::string (*cell)(const Contact&);
};

// UTF-8 without a byte order mark, RFC 4180 (CRLF, quotes where needed), a header, then a line for
// each contact. A cell that a spreadsheet would take for a formula starts with an apostrophe.
std::string table(const std::vector<Column>& columns, const std::vector<Contact>& contacts);

}  // namespace foyer::contacts
