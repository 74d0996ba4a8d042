#pragma once
#include "shell/bitmap.hpp"

struct ImDrawData;

namespace foyer::shell {

// A part of the page, in pixels; empty when it holds none.
struct Patch {
  int x1, y1, x2, y2;
  bool empty() const { return x1 >= x2 || y1 >= y2; }
};

// Draws what Dear ImGui made of that part of the page, on black. Drawn here rather than by SDL's
// software renderer, which knows corners of triangles to half a pixel only, so that round things
// come out rough; and drawn the same on every machine, with or without a display.
//
// A command without texture, or with Dear ImGui's own (`atlas`), is filled triangles: letters of
// Dear ImGui's fonts are not used. Any other texture is a `const lettering::Pixels*`, copied pixel
// for pixel to where its quad's first corner lies, rounded.
void draw(Bitmap& onto, Patch part, const ImDrawData& frame, const void* atlas);

}  // namespace foyer::shell
