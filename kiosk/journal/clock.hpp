#pragma once
#include <cstdint>

#include "base/time.hpp"

namespace foyer::journal {

// A hybrid logical clock: unix_ms << 16 | counter (Kulkarni et al., "Logical Physical Clocks",
// 2014). A stamp is greater than every stamp its kiosk had seen, and near the time of day.

// The stamp of what happens at `now`, after `last`. A time before 1970 or beyond the year 4000
// counts as that limit, so that no clock can run the counter over.
std::int64_t tick(std::int64_t last, Time now);

// This kiosk's clock after a stamp from elsewhere was seen.
std::int64_t merged(std::int64_t mine, std::int64_t theirs);

// More than 24 hours ahead of `now`: such a fact is kept but neither folded nor merged, because one
// broken clock would carry every kiosk with it.
bool too_far_ahead(std::int64_t theirs, Time now);

}  // namespace foyer::journal
