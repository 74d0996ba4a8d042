#include "shell/tiles.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

#include "lettering/text.hpp"

namespace foyer::shell {
namespace {

constexpr int side = 64;
constexpr std::uint64_t basis = 14695981039346656037u, prime = 1099511628211u;

void mix(std::uint64_t& print, std::uint64_t word) {
  print = (print ^ word) * prime;
  print ^= print >> 32;
}

std::uint64_t bits(const ImVec2& at) {
  std::uint64_t word = 0;
  std::memcpy(&word, &at, sizeof word);
  return word;
}

// The numbers of one frame's squares, in the making.
class Prints {
 public:
  Prints(int width, int height)
      : columns_((width + side - 1) / side),
        rows_((height + side - 1) / side),
        all_(static_cast<std::size_t>(columns_ * rows_), basis) {}

  void add(float x1, float y1, float x2, float y2, std::uint64_t print) {
    const auto square = [](float at, int most) {
      return static_cast<int>(std::clamp(at / side, 0.0f, static_cast<float>(most - 1)));
    };
    for (int row = square(y1, rows_); row <= square(y2, rows_); ++row)
      for (int column = square(x1, columns_); column <= square(x2, columns_); ++column)
        mix(all_[static_cast<std::size_t>(row * columns_ + column)], print);
  }
  // The squares that are not as in `before`: a band for every row, rows of like bands together.
  std::vector<Patch> unlike(const std::vector<std::uint64_t>& before) const {
    std::vector<Patch> bands;
    for (int row = 0; row < rows_; ++row) {
      const Patch band = band_of(row, before);
      if (band.empty()) continue;
      if (bands.empty() || !joins(bands.back(), band))
        bands.push_back(band);
      else
        bands.back() = {std::min(bands.back().x1, band.x1), bands.back().y1,
                        std::max(bands.back().x2, band.x2), band.y2};
    }
    return bands;
  }
  std::vector<std::uint64_t> taken() && { return std::move(all_); }

 private:
  Patch band_of(int row, const std::vector<std::uint64_t>& before) const {
    Patch band{columns_, row, 0, row + 1};
    for (int column = 0; column < columns_; ++column) {
      const auto i = static_cast<std::size_t>(row * columns_ + column);
      if (before.size() == all_.size() && before[i] == all_[i]) continue;
      band = {std::min(band.x1, column), row, std::max(band.x2, column + 1), row + 1};
    }
    return band;
  }
  // Next to each other, and about as wide.
  static bool joins(const Patch& above, const Patch& band) {
    const int both = std::max(above.x2, band.x2) - std::min(above.x1, band.x1);
    return above.y2 == band.y1 && both <= std::min(above.x2 - above.x1, band.x2 - band.x1) + 4;
  }

  int columns_, rows_;
  std::vector<std::uint64_t> all_;
};

// What one command draws, and where on the page it may.
struct Drawing {
  const ImDrawVert* vertices;
  const ImDrawIdx* indices;
  unsigned count;
  ImVec4 clip;
  std::uint64_t print;
};

void add_triangles(Prints& prints, const Drawing& drawing) {
  for (unsigned i = 0; i + 2 < drawing.count; i += 3) {
    const ImDrawVert* corners[] = {&drawing.vertices[drawing.indices[i]],
                                   &drawing.vertices[drawing.indices[i + 1]],
                                   &drawing.vertices[drawing.indices[i + 2]]};
    std::uint64_t print = drawing.print;
    for (const auto* corner : corners) mix(print, bits(corner->pos)), mix(print, corner->col);
    const auto [x1, x2] = std::minmax({corners[0]->pos.x, corners[1]->pos.x, corners[2]->pos.x});
    const auto [y1, y2] = std::minmax({corners[0]->pos.y, corners[1]->pos.y, corners[2]->pos.y});
    prints.add(std::max(x1, drawing.clip.x), std::max(y1, drawing.clip.y),
               std::min(x2, drawing.clip.z), std::min(y2, drawing.clip.w), print);
  }
}

void add_words(Prints& prints, const Drawing& drawing, const lettering::Pixels& pixels) {
  for (unsigned i = 0; i + 5 < drawing.count; i += 6) {
    const ImDrawVert& first = drawing.vertices[drawing.indices[i]];
    std::uint64_t print = drawing.print;
    mix(print, bits(first.pos));
    mix(print, first.col);
    const float x = std::round(first.pos.x), y = std::round(first.pos.y);
    prints.add(std::max(x, drawing.clip.x), std::max(y, drawing.clip.y),
               std::min(x + static_cast<float>(pixels.width), drawing.clip.z),
               std::min(y + static_cast<float>(pixels.height), drawing.clip.w), print);
  }
}

void add(Prints& prints, const ImDrawList& list, const ImDrawCmd& command, const void* atlas) {
  const void* texture = command.GetTexID();
  Drawing drawing{list.VtxBuffer.Data + command.VtxOffset, list.IdxBuffer.Data + command.IdxOffset,
                  command.ElemCount, command.ClipRect, basis};
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
  for (Patch& patch : patches)
    patch = {patch.x1 * side, patch.y1 * side, std::min(patch.x2 * side, width),
             std::min(patch.y2 * side, height)};
  prints_ = std::move(prints).taken();
  return patches;
}

}  // namespace foyer::shell
