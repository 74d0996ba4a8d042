#include "shell/tiles.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <span>
#include <utility>

#include "lettering/text.hpp"
#include "shell/fan.hpp"
#include "shell/prints.hpp"

namespace foyer::shell {
namespace {

std::uint64_t bits(const ImVec2& at) {
  std::uint64_t word = 0;
  std::memcpy(&word, &at, sizeof word);
  return word;
}

// What one command draws, and where on the page it may.
struct Drawing {
  const ImDrawVert* vertices;
  const ImDrawIdx* indices;
  unsigned count;
  ImVec4 clip;
  std::uint64_t print;
};

// Every pixel that lies between these, and within the clip.
Patch within(const ImVec4& clip, float x1, float y1, float x2, float y2) {
  return {static_cast<int>(std::floor(std::max(x1, clip.x))),
          static_cast<int>(std::floor(std::max(y1, clip.y))),
          static_cast<int>(std::floor(std::min(x2, clip.z))) + 1,
          static_cast<int>(std::floor(std::min(y2, clip.w))) + 1};
}

void add_triangle(Prints& prints, const Drawing& drawing, const ImDrawIdx* indices) {
  const ImDrawVert* corners[] = {&drawing.vertices[indices[0]], &drawing.vertices[indices[1]],
                                 &drawing.vertices[indices[2]]};
  std::uint64_t print = drawing.print;
  for (const auto* corner : corners) mix(print, bits(corner->pos)), mix(print, corner->col);
  const auto [x1, x2] = std::minmax({corners[0]->pos.x, corners[1]->pos.x, corners[2]->pos.x});
  const auto [y1, y2] = std::minmax({corners[0]->pos.y, corners[1]->pos.y, corners[2]->pos.y});
  prints.add(within(drawing.clip, x1, y1, x2, y2), print);
}

void add_fan(Prints& prints, const Drawing& drawing, const Fan& fan) {
  std::uint64_t print = drawing.print;
  for (const auto& corner : fan.ring()) mix(print, bits(corner.pos)), mix(print, corner.col);
  const auto& clip = drawing.clip;
  prints.add(fan,
             {static_cast<int>(clip.x), static_cast<int>(clip.y), static_cast<int>(clip.z),
              static_cast<int>(clip.w)},
             print);
}

void add_triangles(Prints& prints, const Drawing& drawing) {
  for (unsigned i = 0; i + 2 < drawing.count;) {
    const std::span left(drawing.indices + i, drawing.count - i);
    if (const auto fan = Fan::at_the_front(drawing.vertices, left)) {
      add_fan(prints, drawing, *fan);
      i += fan->indices();
      continue;
    }
    add_triangle(prints, drawing, drawing.indices + i);
    i += 3;
  }
}

void add_words(Prints& prints, const Drawing& drawing, const lettering::Pixels& pixels) {
  for (unsigned i = 0; i + 5 < drawing.count; i += 6) {
    const ImDrawVert& first = drawing.vertices[drawing.indices[i]];
    std::uint64_t print = drawing.print;
    mix(print, bits(first.pos));
    mix(print, first.col);
    const float x = std::round(first.pos.x), y = std::round(first.pos.y);
    prints.add(within(drawing.clip, x, y, x + static_cast<float>(pixels.width),
                      y + static_cast<float>(pixels.height)),
               print);
  }
}

void add(Prints& prints, const ImDrawList& list, const ImDrawCmd& command, const void* atlas) {
  const void* texture = command.GetTexID();
  Drawing drawing{list.VtxBuffer.Data + command.VtxOffset, list.IdxBuffer.Data + command.IdxOffset,
                  command.ElemCount, command.ClipRect, no_print};
  mix(drawing.print, reinterpret_cast<std::uintptr_t>(texture));
  mix(drawing.print, bits({drawing.clip.x, drawing.clip.y}));
  mix(drawing.print, bits({drawing.clip.z, drawing.clip.w}));
  if (texture == nullptr || texture == atlas) return add_triangles(prints, drawing);
  add_words(prints, drawing, *static_cast<const lettering::Pixels*>(texture));
}

}  // namespace

std::vector<Patch> Tiles::changed(const ImDrawData& frame, const void* atlas, int width,
                                  int height) {
  Prints prints(width, height);
  for (int i = 0; i < frame.CmdListsCount; ++i)
    for (const ImDrawCmd& command : frame.CmdLists[i]->CmdBuffer)
      if (command.UserCallback == nullptr) add(prints, *frame.CmdLists[i], command, atlas);
  std::vector<Patch> patches = prints.unlike(prints_);
  prints_ = std::move(prints).taken();
  return patches;
}

}  // namespace foyer::shell
