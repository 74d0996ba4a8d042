#pragma once
#include <string>

#include "hosting/kiosks.hpp"

namespace foyer::hosting {

// How a kiosk is, for those who watch many: OpenMetrics 1.0 (github.com/OpenObservability), with
// names that begin with foyer_. What the kiosk does not know has no line; nothing names a guest.
std::string open_metrics(const Kiosk& kiosk);

}  // namespace foyer::hosting
