#pragma once
#include <string>
#include <vector>

#include "contacts/contact.hpp"

namespace foyer::contacts {

// One JSON array, an object a contact: `uid`, `name`, `given_name`, `family_name`, `organisation`,
// `role`, `email`, `phone`, `town` ("" where not given), `met_at` (RFC 3339, null where none),
// `event`, `note`, and `promises`, an array of sentences. UTF-8, indented, with a line end.
std::string json(const std::vector<Contact>& contacts);

}  // namespace foyer::contacts
