#pragma once
#include "screens/pages.hpp"

namespace foyer::screens {

// The comfort bar, the same places on every page: Back, Text size, Contrast, and at the end "I'm
// done" or, with nobody's page open, "Ask a host".
Asked draw_bar(look::Ui& ui, const app::State& state, const look::Palette& paint);

// Height of the page above the bar.
float bar_top(const look::Ui& ui);

}  // namespace foyer::screens
