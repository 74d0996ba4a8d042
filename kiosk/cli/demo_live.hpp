#pragma once
#include "cli/demo_evening.hpp"

namespace foyer::cli {

// The live kiosk in the middle of the demo evening: half of the guests are in, and the others go on
// arriving while somebody tries it. Everything is in a temporary folder, gone afterwards.
Status play_live_evening(const TellStep& tell);

}  // namespace foyer::cli
