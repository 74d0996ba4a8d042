#pragma once
#include <imgui.h>

#include <array>

#include "shell/ink.hpp"
#include "shell/raster.hpp"

namespace foyer::shell {

// One triangle, row by row. A pixel belongs to it when its middle does; the middle of a pixel on an
// edge that two triangles share belongs to exactly one of them.
class Triangle {
 public:
  Triangle(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c);
  void draw(Bitmap& onto, const Patch& clip) const;
  // Nothing of it is in the clip, so that it need not be made.
  static bool outside(const Patch& clip, ImVec2 a, ImVec2 b, ImVec2 c);

 private:
  bool steady(float pixels) const;
  void draw_row(Bitmap& onto, const Patch& clip, int y) const;
  void fill(Bitmap& onto, int y, int from, int to) const;

  std::array<ImVec2, 3> corners_;
  Colour start_{}, across_{}, down_{};
  float area_ = 0;
  bool even_ = false;
};

}  // namespace foyer::shell
