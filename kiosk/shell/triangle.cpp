#include "shell/triangle.hpp"

#include <algorithm>
#include <cmath>

namespace foyer::shell {

Triangle::Triangle(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c)
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

void Triangle::draw(Bitmap& onto, const Patch& clip) const {
  if (std::abs(area_) < 1e-6f) return;
  const auto [top, bottom] = std::minmax({corners_[0].y, corners_[1].y, corners_[2].y});
  const int first = std::max(clip.y1, first_middle(top));
  const int end = std::min(clip.y2, first_middle(bottom));
  for (int y = first; y < end; ++y) draw_row(onto, clip, y);
}

bool Triangle::outside(const Patch& clip, ImVec2 a, ImVec2 b, ImVec2 c) {
  const auto [left, right] = std::minmax({a.x, b.x, c.x});
  const auto [top, bottom] = std::minmax({a.y, b.y, c.y});
  return right < static_cast<float>(clip.x1) || left > static_cast<float>(clip.x2) ||
         bottom < static_cast<float>(clip.y1) || top > static_cast<float>(clip.y2);
}

// Whether a row of so many pixels is of one colour, to the byte that corners' colours are rounded
// to: light that fades downwards, as nearly all of ours does.
bool Triangle::steady(float pixels) const {
  return std::ranges::all_of(across_, [&](float a) { return std::abs(a) * pixels <= 1.01f; });
}

void Triangle::draw_row(Bitmap& onto, const Patch& clip, int y) const {
  const float middle = static_cast<float>(y) + 0.5f;
  float left = 1e9f, right = -1e9f;
  for (std::size_t i = 0; i < 3; ++i) {
    const ImVec2 &from = corners_[i], &to = corners_[(i + 1) % 3];
    if (middle < std::min(from.y, to.y) || middle >= std::max(from.y, to.y)) continue;
    const float x = crossing(from, to, middle);
    left = std::min(left, x);
    right = std::max(right, x);
  }
  if (left > right) return;
  fill(onto, y, std::max(clip.x1, first_middle(left)), std::min(clip.x2, first_middle(right)));
}

void Triangle::fill(Bitmap& onto, int y, int from, int to) const {
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

}  // namespace foyer::shell
