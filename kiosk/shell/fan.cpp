#include "shell/fan.hpp"

#include <algorithm>
#include <cmath>

namespace foyer::shell {
namespace {

constexpr std::size_t fewest = 4;
constexpr float slack = 0.05f;  // square pixels that rounding may turn a corner by

bool opaque(const ImDrawVert& corner) { return corner.col >> IM_COL32_A_SHIFT == 255; }

// Triangles round one corner, each on from where the last one ended. The soft rim that follows
// begins like one more of them, but for its corner that nobody sees.
std::size_t corners_in(const ImDrawVert* vertices, std::span<const ImDrawIdx> indices) {
  std::size_t corners = 3;
  for (std::size_t i = 3; i + 2 < indices.size(); i += 3, ++corners)
    if (indices[i] != indices[0] || indices[i + 1] != indices[i - 1] ||
        !opaque(vertices[indices[i + 2]]))
      break;
  return corners;
}

bool higher(const ImDrawVert& a, const ImDrawVert& b) { return a.pos.y < b.pos.y; }

}  // namespace

std::optional<Fan> Fan::at_the_front(const ImDrawVert* vertices,
                                     std::span<const ImDrawIdx> indices) {
  const std::size_t corners = corners_in(vertices, indices);
  if (corners < fewest) return {};
  std::vector<ImDrawVert> ring{vertices[indices[0]], vertices[indices[1]]};
  for (std::size_t i = 0; i + 2 < corners; ++i) ring.push_back(vertices[indices[3 * i + 2]]);
  Fan fan(std::move(ring));
  if (!fan.crossed_twice() || !fan.fades_evenly()) return {};
  return fan;
}

Fan::Fan(std::vector<ImDrawVert> ring) : ring_(std::move(ring)) {
  const auto [top, bottom] = std::minmax_element(ring_.begin(), ring_.end(), higher);
  top_ = static_cast<std::size_t>(top - ring_.begin());
  bottom_ = static_cast<std::size_t>(bottom - ring_.begin());
}

std::size_t Fan::next(std::size_t corner, bool clockwise) const {
  return clockwise ? (corner + 1) % ring_.size() : (corner + ring_.size() - 1) % ring_.size();
}

// Down on both ways from the highest corner to the lowest.
bool Fan::crossed_twice() const {
  for (const bool clockwise : {true, false})
    for (std::size_t at = top_; at != bottom_;) {
      const std::size_t on = next(at, clockwise);
      if (ring_[on].pos.y < ring_[at].pos.y) return false;
      at = on;
    }
  return true;
}

Colour Fan::at(float y) const {
  const Colour from = colour_of(ring_[top_].col), to = colour_of(ring_[bottom_].col);
  const float height = ring_[bottom_].pos.y - ring_[top_].pos.y;
  const float part = height > 0 ? (y - ring_[top_].pos.y) / height : 0;
  Colour colour = from;
  for (std::size_t i = 0; i < colour.size(); ++i) colour[i] += (to[i] - from[i]) * part;
  return colour;
}

bool Fan::fades_evenly() const {
  return std::ranges::all_of(ring_, [this](const ImDrawVert& corner) {
    const Colour is = colour_of(corner.col), expected = at(corner.pos.y);
    for (std::size_t i = 0; i < is.size(); ++i)
      if (std::abs(is[i] - expected[i]) > 1.01f) return false;
    return opaque(corner);
  });
}

float Fan::follow(std::size_t& corner, bool clockwise, float y) const {
  std::size_t on = next(corner, clockwise);
  while (ring_[on].pos.y <= y && on != bottom_) corner = on, on = next(on, clockwise);
  return crossing(ring_[corner].pos, ring_[on].pos, y);
}

std::pair<float, float> Fan::ends_at(float y) const {
  std::size_t one = top_, other = top_;
  return std::minmax({follow(one, true, y), follow(other, false, y)});
}

bool Fan::convex() const {
  bool left = false, right = false;
  for (std::size_t i = 0; i < ring_.size(); ++i) {
    const ImVec2 a = ring_[i].pos, b = ring_[next(i, true)].pos;
    const ImVec2 c = ring_[next(next(i, true), true)].pos;
    const float turn = (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
    left = left || turn < -slack;
    right = right || turn > slack;
  }
  return !(left && right);
}

// A convex shape holds what lies between two of its rows if it holds the rows' ends.
bool Fan::covers(const Patch& part) const {
  const auto top_row = static_cast<float>(part.y1) - 0.5f;
  const auto bottom_row = static_cast<float>(part.y2) + 0.5f;
  if (top_row <= top().pos.y || bottom_row >= bottom().pos.y) return false;
  const auto [left, right] = ends_at(top_row);
  const auto [lower_left, lower_right] = ends_at(bottom_row);
  return std::max(left, lower_left) <= static_cast<float>(part.x1) &&
         std::min(right, lower_right) >= static_cast<float>(part.x2);
}

void Fan::draw(Bitmap& onto, const Patch& clip) const {
  const int end = std::min(clip.y2, first_middle(ring_[bottom_].pos.y));
  std::size_t one = top_, other = top_;
  for (int y = std::max(clip.y1, first_middle(ring_[top_].pos.y)); y < end; ++y) {
    const float middle = static_cast<float>(y) + 0.5f;
    const auto [left, right] =
        std::minmax({follow(one, true, middle), follow(other, false, middle)});
    const int from = std::max(clip.x1, first_middle(left));
    const int to = std::min(clip.x2, first_middle(right));
    if (from >= to) continue;
    std::uint32_t* row = onto.rgb.data() + static_cast<std::ptrdiff_t>(y) * onto.width;
    std::fill(row + from, row + to, rgb_of(at(middle)));
  }
}

}  // namespace foyer::shell
