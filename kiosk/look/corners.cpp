// A file of its own: foyer-bench measures the pages beside the same pages with Dear ImGui's
// corners.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "look/pixels.hpp"
#include "look/shapes.hpp"

namespace foyer::look {

// Four discs and plain rectangles: many times faster in software than one large polygon.
void rounded(Ui& ui, Box box, float radius, Rgb colour) {
  const auto [x1, y1, x2, y2] = on_pixels(ui, box);
  const float r = std::floor(std::min({radius * mapping(ui).scale, (x2 - x1) / 2, (y2 - y1) / 2}));
  const ImU32 c = IM_COL32(colour >> 16 & 255, colour >> 8 & 255, colour & 255, 255);
  ImDrawList& sheet = *ImGui::GetWindowDrawList();
  for (const float x : {x1 + r, x2 - r})
    for (const float y : {y1 + r, y2 - r}) sheet.AddCircleFilled({x, y}, r, c, 0);
  sheet.AddRectFilled({x1 + r, y1}, {x2 - r, y2}, c);
  sheet.AddRectFilled({x1, y1 + r}, {x1 + r, y2 - r}, c);
  sheet.AddRectFilled({x2 - r, y1 + r}, {x2, y2 - r}, c);
}

}  // namespace foyer::look
