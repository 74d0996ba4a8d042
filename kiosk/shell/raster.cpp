#include "shell/raster.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <span>

#include "lettering/text.hpp"
#include "shell/fan.hpp"
#include "shell/triangle.hpp"

namespace foyer::shell {
namespace {

Patch clip_of(const ImDrawCmd& command, const ImDrawData& frame, const Patch& part) {
  const auto inside = [](float value, int from, int to) {
    return static_cast<int>(std::clamp(value, static_cast<float>(from), static_cast<float>(to)));
  };
  return {inside(command.ClipRect.x - frame.DisplayPos.x, part.x1, part.x2),
          inside(command.ClipRect.y - frame.DisplayPos.y, part.y1, part.y2),
          inside(command.ClipRect.z - frame.DisplayPos.x, part.x1, part.x2),
          inside(command.ClipRect.w - frame.DisplayPos.y, part.y1, part.y2)};
}

void draw_pixels(Bitmap& onto, const Patch& clip, const lettering::Pixels& pixels,
                 const ImDrawVert& first) {
  const ImVec2 corner = first.pos;
  const std::uint32_t opacity = first.col >> 24;  // of a page that fades in
  const int left = static_cast<int>(std::lround(corner.x));
  const int top = static_cast<int>(std::lround(corner.y));
  const int x1 = std::max(clip.x1, left), x2 = std::min(clip.x2, left + pixels.width);
  for (int y = std::max(clip.y1, top); y < std::min(clip.y2, top + pixels.height); ++y) {
    std::uint32_t* row = onto.rgb.data() + static_cast<std::ptrdiff_t>(y) * onto.width;
    const std::uint32_t* from =
        pixels.argb.data() + static_cast<std::ptrdiff_t>(y - top) * pixels.width - left;
    for (int x = x1; x < x2; ++x)
      if (const std::uint32_t alpha = (from[x] >> 24) * opacity / 255)
        row[x] = mixed(row[x], from[x], alpha);
  }
}

void draw_command(Bitmap& onto, const Patch& clip, const ImDrawList& list, const ImDrawCmd& command,
                  const void* atlas) {
  const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
  const ImDrawIdx* indices = list.IdxBuffer.Data + command.IdxOffset;
  const void* texture = command.GetTexID();
  if (texture != nullptr && texture != atlas) {
    for (unsigned i = 0; i + 5 < command.ElemCount; i += 6)
      draw_pixels(onto, clip, *static_cast<const lettering::Pixels*>(texture),
                  vertices[indices[i]]);
    return;
  }
  for (unsigned i = 0; i + 2 < command.ElemCount;) {
    const std::span left(indices + i, command.ElemCount - i);
    if (const auto fan = Fan::at_the_front(vertices, left)) {
      fan->draw(onto, clip);
      i += fan->indices();
      continue;
    }
    const auto &a = vertices[left[0]], &b = vertices[left[1]], &c = vertices[left[2]];
    if (!Triangle::outside(clip, a.pos, b.pos, c.pos)) Triangle(a, b, c).draw(onto, clip);
    i += 3;
  }
}

void clear(Bitmap& onto, const Patch& part) {
  for (int y = part.y1; y < part.y2; ++y) {
    std::uint32_t* row = onto.rgb.data() + static_cast<std::ptrdiff_t>(y) * onto.width;
    std::fill(row + part.x1, row + part.x2, 0u);
  }
}

}  // namespace

void draw(Bitmap& onto, Patch part, const ImDrawData& frame, const void* atlas) {
  clear(onto, part);
  for (int i = 0; i < frame.CmdListsCount; ++i) {
    const ImDrawList& list = *frame.CmdLists[i];
    for (const ImDrawCmd& command : list.CmdBuffer)
      if (command.UserCallback == nullptr)
        draw_command(onto, clip_of(command, frame, part), list, command, atlas);
  }
}

}  // namespace foyer::shell
