#pragma once
#include <string>

namespace foyer::hosting {

// Somebody's own words within a sentence to a host.
inline std::string quoted(const std::string& words) { return "“" + words + "”"; }

}  // namespace foyer::hosting
