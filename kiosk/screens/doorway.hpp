#pragma once
#include "look/ui.hpp"

namespace foyer::screens {

// The lit doorway at dusk, its light on the floor, and the floor itself.
struct Doorway {
  look::Box opening;  // the light in it
  float floor_end;    // where the light on the floor ends
  float light_left;   // of the floor light's far edge, when the door is wide open
  float light_right;
  float light_half;  // how bright the floor is halfway, and at the end, 0 to 1
  float light_end;
  float open = 1;  // how much of it is open, 0 to 1
};

// Where it stands on a page, by orientation.
Doorway doorway(const look::Ui& ui);

void draw_doorway(look::Ui& ui, const Doorway& door);

// How wide open the resting door is: its light breathes, 2 % either way in six seconds.
float doorway_light(const look::Ui& ui);

// The doorway of a compact page, above its words or beside them where there is room; what is left
// for the words.
look::Box draw_leaf_doorway(look::Ui& ui, float open);

// A badge on its lanyard; `top` is the top of the card. Its code is one that no kiosk accepts.
void draw_badge(look::Ui& ui, float middle, float top);

// The words in the QR of the drawing.
inline constexpr const char* drawn_code = "NOT A BADGE";

}  // namespace foyer::screens
