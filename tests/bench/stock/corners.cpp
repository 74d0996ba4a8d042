// Stands in for kiosk/look/corners.cpp in foyer-bench-stock: what one would write without thinking
// of a software renderer.
#include <imgui.h>

#include "look/pixels.hpp"
#include "look/shapes.hpp"

namespace foyer::look {

void rounded(Ui& ui, Box box, float radius, Rgb colour) {
  const auto [x1, y1, x2, y2] = on_pixels(ui, box);
  ImGui::GetWindowDrawList()->AddRectFilled(
      {x1, y1}, {x2, y2}, IM_COL32(colour >> 16 & 255, colour >> 8 & 255, colour & 255, 255),
      radius * mapping(ui).scale);
}

}  // namespace foyer::look
