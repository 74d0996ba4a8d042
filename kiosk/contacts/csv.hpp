#pragma once
#include <string>
#include <vector>

#include "contacts/contact.hpp"

namespace foyer::contacts {

// A table of contacts: UTF-8 without a byte order mark, RFC 4180 (CRLF, quotes where needed), with
// the header `name,given name,family name,organisation,role,email,phone,town,met at,event,note,
// promises,uid`. A cell that a spreadsheet would take for a formula starts with an apostrophe.
std::string csv(const std::vector<Contact>& contacts);

}  // namespace foyer::contacts
