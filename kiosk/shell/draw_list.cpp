#include "shell/draw_list.hpp"

#include <SDL.h>
#include <imgui.h>

#include <algorithm>
#include <cstring>
#include <span>

namespace foyer::shell {
namespace {

SDL_Rect clip_of(const ImDrawCmd& command, const ImDrawData& frame) {
  const auto inside = [](float value, float limit) {
    return static_cast<int>(std::clamp(value, 0.0f, limit));
  };
  const float width = frame.DisplaySize.x, height = frame.DisplaySize.y;
  const int x1 = inside(command.ClipRect.x - frame.DisplayPos.x, width);
  const int y1 = inside(command.ClipRect.y - frame.DisplayPos.y, height);
  const int x2 = inside(command.ClipRect.z - frame.DisplayPos.x, width);
  const int y2 = inside(command.ClipRect.w - frame.DisplayPos.y, height);
  return {x1, y1, x2 - x1, y2 - y1};
}

void draw_command(SDL_Renderer* renderer, const ImDrawList& list, const ImDrawCmd& command) {
  const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
  const ImDrawIdx* indices = list.IdxBuffer.Data + command.IdxOffset;
  const auto* bytes = reinterpret_cast<const char*>(vertices);
  const auto* place = reinterpret_cast<const float*>(bytes + offsetof(ImDrawVert, pos));
  const auto* piece = reinterpret_cast<const float*>(bytes + offsetof(ImDrawVert, uv));
  const auto* colour = reinterpret_cast<const SDL_Color*>(bytes + offsetof(ImDrawVert, col));
  constexpr int step = sizeof(ImDrawVert);
  SDL_RenderGeometryRaw(renderer, static_cast<SDL_Texture*>(command.GetTexID()), place, step,
                        colour, step, piece, step,
                        list.VtxBuffer.Size - static_cast<int>(command.VtxOffset), indices,
                        static_cast<int>(command.ElemCount), sizeof(ImDrawIdx));
}

class Fingerprint {
 public:
  void add(const void* bytes, std::size_t size) {
    const auto* from = static_cast<const unsigned char*>(bytes);
    for (; size >= 8; from += 8, size -= 8) {
      std::uint64_t word = 0;
      std::memcpy(&word, from, 8);
      add(word);
    }
    for (; size > 0; ++from, --size) add(std::uint64_t{*from});
  }
  void add(std::uint64_t word) { value_ = (value_ ^ word) * 1099511628211u; }
  std::uint64_t value() const { return value_ ^ value_ >> 32; }

 private:
  std::uint64_t value_ = 14695981039346656037u;
};

}  // namespace

void draw(SDL_Renderer* renderer, const ImDrawData& frame) {
  for (int i = 0; i < frame.CmdListsCount; ++i) {
    const ImDrawList& list = *frame.CmdLists[i];
    for (const ImDrawCmd& command : list.CmdBuffer) {
      const SDL_Rect clip = clip_of(command, frame);
      if (command.UserCallback != nullptr || command.ElemCount == 0 || clip.w <= 0 || clip.h <= 0)
        continue;
      SDL_RenderSetClipRect(renderer, &clip);
      draw_command(renderer, list, command);
    }
  }
  SDL_RenderSetClipRect(renderer, nullptr);
}

std::uint64_t fingerprint(const ImDrawData& frame) {
  Fingerprint print;
  print.add(&frame.DisplaySize, sizeof frame.DisplaySize);
  for (int i = 0; i < frame.CmdListsCount; ++i) {
    const ImDrawList& list = *frame.CmdLists[i];
    for (const ImDrawCmd& command : list.CmdBuffer) {
      print.add(&command.ClipRect, sizeof command.ClipRect);
      print.add(reinterpret_cast<std::uintptr_t>(command.GetTexID()));
      print.add(std::uint64_t{command.ElemCount} << 32 | command.VtxOffset);
    }
    print.add(list.VtxBuffer.Data, static_cast<std::size_t>(list.VtxBuffer.size_in_bytes()));
    print.add(list.IdxBuffer.Data, static_cast<std::size_t>(list.IdxBuffer.size_in_bytes()));
  }
  return print.value();
}

}  // namespace foyer::shell
