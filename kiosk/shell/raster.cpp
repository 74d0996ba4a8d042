#include "shell/raster.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "lettering/text.hpp"

namespace foyer::shell {
namespace {

using Clip = Patch;

Clip clip_of(const ImDrawCmd& command, const ImDrawData& frame, const Patch& part) {
  const auto inside = [](float value, int from, int to) {
    return static_cast<int>(std::clamp(value, static_cast<float>(from), static_cast<float>(to)));
  };
  return {inside(command.ClipRect.x - frame.DisplayPos.x, part.x1, part.x2),
          inside(command.ClipRect.y - frame.DisplayPos.y, part.y1, part.y2),
          inside(command.ClipRect.z - frame.DisplayPos.x, part.x1, part.x2),
          inside(command.ClipRect.w - frame.DisplayPos.y, part.y1, part.y2)};
}

std::uint32_t mixed(std::uint32_t under, std::uint32_t over, std::uint32_t alpha) {
  const auto channel = [&](int shift) {
    const std::uint32_t a = under >> shift & 255, b = over >> shift & 255;
    return ((a * (255 - alpha) + b * alpha + 127) / 255) << shift;
  };
  return channel(16) | channel(8) | channel(0);
}

// Red, green, blue, alpha, 0 to 255.
using Colour = std::array<float, 4>;

Colour colour_of(ImU32 packed) {
  const auto channel = [&](int shift) { return static_cast<float>(packed >> shift & 255); };
  return {channel(IM_COL32_R_SHIFT), channel(IM_COL32_G_SHIFT), channel(IM_COL32_B_SHIFT),
          channel(IM_COL32_A_SHIFT)};
}

std::uint32_t rgb_of(const Colour& c) {
  const auto byte = [](float value) {
    return static_cast<std::uint32_t>(std::clamp(value + 0.5f, 0.0f, 255.0f));
  };
  return byte(c[0]) << 16 | byte(c[1]) << 8 | byte(c[2]);
}

// One triangle, row by row. A pixel belongs to it when its middle does; the middle of a pixel on an
// edge that two triangles share belongs to exactly one of them.
class Triangle {
 public:
  Triangle(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c)
      : corners_{a.pos, b.pos, c.pos} {
    const Colour ca = colour_of(a.col), cb = colour_of(b.col), cc = colour_of(c.col);
    even_ = a.col == b.col && b.col == c.col;
    start_ = ca;
    const float bx = b.pos.x - a.pos.x, by = b.pos.y - a.pos.y;
    const float cx = c.pos.x - a.pos.x, cy = c.pos.y - a.pos.y;
    area_ = bx * cy - by * cx;
    if (even_ || std::abs(area_) < 1e-6f) return;
    for (std::size_t i = 0; i < 4; ++i) {
      across_[i] = ((cb[i] - ca[i]) * cy - (cc[i] - ca[i]) * by) / area_;
      down_[i] = ((cc[i] - ca[i]) * bx - (cb[i] - ca[i]) * cx) / area_;
    }
  }

  void draw(Bitmap& onto, const Clip& clip) const {
    if (std::abs(area_) < 1e-6f) return;
    const auto [top, bottom] = std::minmax({corners_[0].y, corners_[1].y, corners_[2].y});
    const int first = std::max(clip.y1, first_middle(top));
    const int end = std::min(clip.y2, first_middle(bottom));
    for (int y = first; y < end; ++y) draw_row(onto, clip, y);
  }

 private:
  // Whether a row of so many pixels is of one colour, to the byte that corners' colours are rounded
  // to: light that fades downwards, as nearly all of ours does.
  bool steady(float pixels) const {
    return std::ranges::all_of(across_, [&](float a) { return std::abs(a) * pixels <= 1.01f; });
  }

  // The first pixel whose middle does not lie before `edge`.
  static int first_middle(float edge) { return static_cast<int>(std::ceil(edge - 0.5f)); }

  void draw_row(Bitmap& onto, const Clip& clip, int y) const {
    const float middle = static_cast<float>(y) + 0.5f;
    float left = 1e9f, right = -1e9f;
    for (std::size_t i = 0; i < 3; ++i) {
      ImVec2 from = corners_[i], to = corners_[(i + 1) % 3];
      if (from.y > to.y) std::swap(from, to);  // the same sum from either side of a shared edge
      if (middle < from.y || middle >= to.y) continue;
      const float x = from.x + (to.x - from.x) * ((middle - from.y) / (to.y - from.y));
      left = std::min(left, x);
      right = std::max(right, x);
    }
    if (left > right) return;
    fill(onto, y, std::max(clip.x1, first_middle(left)), std::min(clip.x2, first_middle(right)));
  }

  void fill(Bitmap& onto, int y, int from, int to) const {
    if (from >= to) return;
    std::uint32_t* row = onto.rgb.data() + static_cast<std::ptrdiff_t>(y) * onto.width;
    if (even_ && start_[3] >= 255) return std::fill(row + from, row + to, rgb_of(start_));
    const float dx = static_cast<float>(from) + 0.5f - corners_[0].x;
    const float dy = static_cast<float>(y) + 0.5f - corners_[0].y;
    const auto width = static_cast<float>(to - from);
    const bool one_colour = steady(width);
    const float at = one_colour ? dx + (width - 1) / 2 : dx;
    Colour colour = start_;
    for (std::size_t i = 0; i < 4; ++i) colour[i] += across_[i] * at + down_[i] * dy;
    if (one_colour && colour[3] >= 254.5f) return std::fill(row + from, row + to, rgb_of(colour));
    if (one_colour)
      for (std::size_t i = 0; i < 4; ++i) colour[i] += across_[i] * (dx - at);
    for (int x = from; x < to; ++x) {
      const float alpha = std::clamp(colour[3] + 0.5f, 0.0f, 255.0f);
      row[x] = mixed(row[x], rgb_of(colour), static_cast<std::uint32_t>(alpha));
      for (std::size_t i = 0; i < 4; ++i) colour[i] += across_[i];
    }
  }

  std::array<ImVec2, 3> corners_;
  Colour start_{}, across_{}, down_{};
  float area_ = 0;
  bool even_ = false;
};

bool outside(const Clip& clip, const ImVec2& a, const ImVec2& b, const ImVec2& c) {
  const auto [left, right] = std::minmax({a.x, b.x, c.x});
  const auto [top, bottom] = std::minmax({a.y, b.y, c.y});
  return right < static_cast<float>(clip.x1) || left > static_cast<float>(clip.x2) ||
         bottom < static_cast<float>(clip.y1) || top > static_cast<float>(clip.y2);
}

void draw_pixels(Bitmap& onto, const Clip& clip, const lettering::Pixels& pixels,
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

void draw_command(Bitmap& onto, const Clip& clip, const ImDrawList& list, const ImDrawCmd& command,
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
  for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
    const auto &a = vertices[indices[i]], &b = vertices[indices[i + 1]],
               &c = vertices[indices[i + 2]];
    if (!outside(clip, a.pos, b.pos, c.pos)) Triangle(a, b, c).draw(onto, clip);
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
