#pragma once
#include "app/state.hpp"
#include "look/ui.hpp"

namespace foyer::screens {

// How the guest and the others belong together, large and with first names under it. The guest is
// the solid dot. `box` is 760 by 310.
void draw_opened_diagram(look::Ui& ui, const app::State& state,
                         const people::Suggestion& suggestion, look::Box box);

}  // namespace foyer::screens
