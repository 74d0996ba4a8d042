#pragma once
#include <string>

#include "report/document.hpp"

namespace foyer::report {

// One file that stands alone: HTML 5 in UTF-8 with its style and pictures inside, no script and
// nothing fetched. Charts are SVG with a text alternative and a table of the same numbers for
// whoever reads by ear. It prints on A4 and Letter. Every text from outside is escaped.
std::string html(const Document& document);

}  // namespace foyer::report
