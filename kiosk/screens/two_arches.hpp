#pragma once
#include "app/state.hpp"
#include "look/ui.hpp"

namespace foyer::screens {

// Two people who met: their arches overlap by 100, and the overlap is light. `x`, `y` is the upper
// left corner of 660 by 474, the ground line among them, which is `line` wide round the middle.
struct TwoArches {
  float x, y;
  float line;
};
void draw_two_arches(look::Ui& ui, const app::State& state, TwoArches at, const people::Ref& a,
                     const people::Ref& b);

}  // namespace foyer::screens
