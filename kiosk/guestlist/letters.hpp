#pragma once
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace foyer::guestlist {

// A file's bytes as UTF-8 without byte order mark. Tried in this order: byte order marks, UTF-16
// without one (told by its NUL bytes), UTF-8, Windows-1252. Anything else, NUL bytes among text,
// and files that are known not to be text (workbooks, PDF, contact cards, web pages) is refused.
Result<std::string> read_letters(std::string_view bytes);

}  // namespace foyer::guestlist
