#pragma once
#include <imgui.h>

#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "shell/ink.hpp"
#include "shell/raster.hpp"

namespace foyer::shell {

// A shape that Dear ImGui hands over as triangles round its first corner (ImDrawList's
// AddConvexPolyFilled), drawn at once: each of its rows has one left and one right end, where the
// many thin triangles of a round shape would each be looked at in every row.
class Fan {
 public:
  // The fan that these indices begin with: four corners or more, opaque, crossed twice by every
  // level line, in one colour or in one that changes evenly downwards. None otherwise.
  static std::optional<Fan> at_the_front(const ImDrawVert* vertices,
                                         std::span<const ImDrawIdx> indices);

  unsigned indices() const { return static_cast<unsigned>(ring_.size() - 2) * 3; }
  // As its triangles would be drawn, to a byte of colour.
  void draw(Bitmap& onto, const Patch& clip) const;

  const std::vector<ImDrawVert>& ring() const { return ring_; }
  // Its highest and its lowest corner: what the colour of every row follows from.
  const ImDrawVert& top() const { return ring_[top_]; }
  const ImDrawVert& bottom() const { return ring_[bottom_]; }
  // Every corner turns the same way.
  bool convex() const;
  // A convex one covers all of that part; one that it only just covers may be told not to be.
  bool covers(const Patch& part) const;

 private:
  explicit Fan(std::vector<ImDrawVert> ring);
  bool crossed_twice() const;
  bool fades_evenly() const;
  std::pair<float, float> ends_at(float y) const;
  Colour at(float y) const;
  std::size_t next(std::size_t corner, bool clockwise) const;
  // Follows one side down to the edge that crosses `y`, and says where.
  float follow(std::size_t& corner, bool clockwise, float y) const;

  std::vector<ImDrawVert> ring_;
  std::size_t top_ = 0, bottom_ = 0;  // corners
};

}  // namespace foyer::shell
