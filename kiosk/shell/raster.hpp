#pragma once
#include <cstdint>

#include "shell/bitmap.hpp"

struct ImDrawData;

namespace foyer::shell {

// Draws what Dear ImGui made. Drawn here rather than by SDL's software renderer, which knows
// corners of triangles to half a pixel only, so that round things come out rough; and drawn the
// same on every machine, with or without a display.
//
// A command without texture, or with Dear ImGui's own (`atlas`), is filled triangles: letters of
// Dear ImGui's fonts are not used. Any other texture is a `const lettering::Pixels*`, copied pixel
// for pixel to where its quad's first corner lies, rounded.
void draw(Bitmap& onto, const ImDrawData& frame, const void* atlas);

// A number that stands for everything `draw` would look at: two frames with the same number look
// the same. FNV-1a over 64-bit words.
std::uint64_t fingerprint(const ImDrawData& frame);

}  // namespace foyer::shell
