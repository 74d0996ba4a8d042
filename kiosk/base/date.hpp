#pragma once
#include <string>

#include "base/time.hpp"

namespace foyer {

// "23 November 2026", as a calendar on the wall shows it.
std::string long_date(Time t, Zone zone);

}  // namespace foyer
