#pragma once
#include <functional>

#include "base/time.hpp"

namespace foyer::shell {

// What time it is: the computer's for a kiosk, the story's for a story.
using Clock = std::function<Time()>;

// The computer's clock.
Time wall_clock();

}  // namespace foyer::shell
