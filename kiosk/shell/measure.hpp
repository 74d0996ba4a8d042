#pragma once
#include <functional>
#include <optional>

#include "look/strings.hpp"
#include "shell/story.hpp"

namespace foyer::shell {

// Shows the ruler page until it is closed (Esc, Enter, or the window's own way) and gives the
// millimetres of a pixel that it was set to. `after_frame` hears of every turn, for tests; it ends
// the page by giving true.
Result<float> measure(const look::Strings& words, const std::optional<SetSize>& windowed,
                      const std::function<bool(int)>& after_frame = {});

}  // namespace foyer::shell
