#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "badge/code.hpp"
#include "people/room.hpp"

namespace foyer::badge {

// Badges printed before anybody has them, for guests who come without being on the list. Their text
// is that of any badge; who has the event key can tell them from badges that were given out.

// The code of the `serial`-th blank badge, counted from 1: the same in every run.
std::string blank(const Key& key, std::uint32_t serial);

// Whether `code`, in capitals, is the code of a blank badge of this event.
bool is_blank(const Key& key, std::string_view code);

// The find-me mark that is printed on it: always a ring, so never the hosts' star.
people::Mark blank_mark(std::string_view code);

}  // namespace foyer::badge
