#pragma once
#include <string_view>

#include "base/result.hpp"

namespace foyer::hub {

// What a failed connection to `hub` means and what can be done; `said` is libpq's own text.
Error no_connection(std::string_view hub, std::string_view said);

// What a refused statement means; `state` is the SQLSTATE, empty when the line was lost.
Error refused_statement(std::string_view state, std::string_view said);

}  // namespace foyer::hub
