#pragma once
#include "screens/pages.hpp"

namespace foyer::screens {

// How much of the guest list has come, as a bar; nothing where it is all there.
void draw_loading(look::Ui& ui, const app::State& state, look::Box box);

}  // namespace foyer::screens
