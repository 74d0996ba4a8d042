#pragma once
#include <cstdint>

struct ImDrawData;
struct SDL_Renderer;

namespace foyer::shell {

// Draws what Dear ImGui made, with SDL_RenderGeometryRaw: clip rectangles and vertex offsets are
// honoured, textures are SDL_Texture pointers. Done here because Debian's libimgui 1.86 ships the
// header of its SDL renderer backend without the code.
void draw(SDL_Renderer* renderer, const ImDrawData& frame);

// A number that stands for everything `draw` would look at: two frames with the same number look
// the same. FNV-1a over 64-bit words.
std::uint64_t fingerprint(const ImDrawData& frame);

}  // namespace foyer::shell
