#pragma once
#include <vector>

#include "badge/code.hpp"
#include "guestlist/merge.hpp"
#include "journal/fact.hpp"

namespace foyer::cli {

// What an import writes down: each new or changed row, and for each new attendee a badge with a
// find-me mark that nobody with the same first name has, as long as there is one.
std::vector<journal::Happening> registering(const guestlist::Merge& merge, const people::Room& room,
                                            const badge::Key& key, Time at);

}  // namespace foyer::cli
