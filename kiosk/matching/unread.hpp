#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "matching/crowd.hpp"

namespace foyer::matching {

// What Matcher::unread promises.
std::vector<std::string> unread_texts(const Crowd& crowd, const people::Room& room,
                                      const people::Ref& first, std::size_t most);

}  // namespace foyer::matching
