#pragma once
#include <optional>

#include "look/ui.hpp"

namespace foyer::screens {

// The ruler page of `foyer kiosk --measure`: a bar so many pixels long, to be made 200 mm long.
struct Ruler {
  int pixels = 729;  // 200 mm on the reference panel
};
inline constexpr float ruler_mm = 200;

float mm_per_px(const Ruler& ruler);

// By how many pixels the bar is to grow (or shrink), when that was asked for. Between
// ImGui::NewFrame and ImGui::Render.
std::optional<int> draw_measure(look::Ui& ui, const Ruler& ruler);

}  // namespace foyer::screens
