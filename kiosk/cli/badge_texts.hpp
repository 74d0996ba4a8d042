#pragma once
#include <string>
#include <vector>

#include "base/result.hpp"
#include "paper/badge.hpp"
#include "people/room.hpp"

namespace foyer::cli {

// What is printed on the valid badges of these people, or of everybody; a reference that is not on
// the list is an error.
Result<std::vector<paper::Badge>> badge_texts(const people::Room& room,
                                              const std::vector<people::Ref>& only);

// A reference as the name of a file: letters, digits, "-", "_" and "." stay, every other byte
// becomes "%" and two hexadecimal digits.
std::string file_name(const people::Ref& ref);

}  // namespace foyer::cli
