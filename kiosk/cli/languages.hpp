#pragma once
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "words/library.hpp"

namespace foyer::cli {

// The words of the interface and of the reasons, in every language that is installed. A catalogue
// that is missing or broken is one sentence on standard error, and that language stays English.
Result<words::Library> word_library();

// "There is no language "xx"; there are: en (English), ..."
std::string no_such_language(std::string_view asked);

}  // namespace foyer::cli
