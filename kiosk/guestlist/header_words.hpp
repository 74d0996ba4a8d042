#pragma once
#include <span>
#include <string_view>

#include "guestlist/columns.hpp"

namespace foyer::guestlist {

// Words divided by "|", the ones that go before others first.
struct HeaderWords {
  Field field;
  std::string_view words;
};

// Headers as a whole.
std::span<const HeaderWords> whole_headers();

// Parts of a header that is a question or a longer phrase, in the order in which they are tried.
std::span<const HeaderWords> header_cues();

}  // namespace foyer::guestlist
