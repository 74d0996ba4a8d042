#pragma once
#include <optional>

#include "app/state.hpp"

namespace foyer::screens {

// When the picture of this state changes by itself, after `now`; nothing when it stands still. The
// shell draws then, and sleeps until then.
std::optional<Time> next_frame(const app::State& state, Time now, bool reduced_motion);

}  // namespace foyer::screens
