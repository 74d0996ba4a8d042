#include "shell/prints.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace foyer::shell {
namespace {

constexpr int side = 64;
// Squares between two that changed which are drawn with them rather than beginning anew.
constexpr int bridged = 2;

Patch square_at(int column, int row) {
  return {column * side, row * side, column * side + side, row * side + side};
}

bool holds(const Patch& outer, const Patch& inner) {
  return outer.x1 <= inner.x1 && outer.y1 <= inner.y1 && outer.x2 >= inner.x2 &&
         outer.y2 >= inner.y2;
}

Patch within(const Patch& a, const Patch& b) {
  return {std::max(a.x1, b.x1), std::max(a.y1, b.y1), std::min(a.x2, b.x2), std::min(a.y2, b.y2)};
}

// Every pixel that it may touch.
Patch bounds(const Fan& fan) {
  float left = fan.top().pos.x, right = left;
  for (const auto& corner : fan.ring()) {
    left = std::min(left, corner.pos.x);
    right = std::max(right, corner.pos.x);
  }
  return {static_cast<int>(std::floor(left)), static_cast<int>(std::floor(fan.top().pos.y)),
          static_cast<int>(std::ceil(right)) + 1,
          static_cast<int>(std::ceil(fan.bottom().pos.y)) + 1};
}

// The colour of any of its rows.
std::uint64_t colours_of(const Fan& fan) {
  std::uint64_t print = no_print;
  mix(print, std::uint64_t{fan.top().col} << 32 | fan.bottom().col);
  if (fan.top().col == fan.bottom().col) return print;
  mix(print, std::bit_cast<std::uint32_t>(fan.top().pos.y));
  mix(print, std::bit_cast<std::uint32_t>(fan.bottom().pos.y));
  return print;
}

// About as wide, and right below.
bool joins(const Patch& above, const Patch& run) {
  const int both = std::max(above.x2, run.x2) - std::min(above.x1, run.x1);
  return above.y2 == run.y1 && both <= std::min(above.x2 - above.x1, run.x2 - run.x1) + bridged;
}

Patch joined(const Patch& a, const Patch& b) {
  return {std::min(a.x1, b.x1), a.y1, std::max(a.x2, b.x2), b.y2};
}

// Each run onto a part that ends right above it and is about as wide.
void add_row(std::vector<Patch>& parts, const std::vector<Patch>& runs) {
  for (const Patch& run : runs) {
    const auto above =
        std::ranges::find_if(parts, [&](const Patch& part) { return joins(part, run); });
    if (above == parts.end())
      parts.push_back(run);
    else
      *above = joined(*above, run);
  }
}

bool overlap(const Patch& a, const Patch& b) { return !within(a, b).empty(); }

// A part that grew wider may have met one that ended higher up.
std::vector<Patch> apart(std::vector<Patch> parts) {
  for (std::size_t i = 0; i < parts.size(); ++i)
    for (std::size_t j = i + 1; j < parts.size();) {
      if (!overlap(parts[i], parts[j])) {
        ++j;
        continue;
      }
      const Patch both{std::min(parts[i].x1, parts[j].x1), std::min(parts[i].y1, parts[j].y1),
                       std::max(parts[i].x2, parts[j].x2), std::max(parts[i].y2, parts[j].y2)};
      parts[i] = both;
      parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(j));
      j = i + 1;
    }
  return parts;
}

}  // namespace

Prints::Prints(int width, int height)
    : width_(width),
      height_(height),
      columns_((width + side - 1) / side),
      rows_((height + side - 1) / side),
      all_(static_cast<std::size_t>(columns_ * rows_), no_print) {}

template <class Visit>
void Prints::for_each_square(const Patch& part, Visit visit) {
  const Patch seen = within(part, {0, 0, width_, height_});
  if (seen.empty()) return;
  for (int row = seen.y1 / side; row <= (seen.y2 - 1) / side; ++row)
    for (int column = seen.x1 / side; column <= (seen.x2 - 1) / side; ++column)
      visit(square_at(column, row), all_[static_cast<std::size_t>(row * columns_ + column)]);
}

void Prints::add(const Patch& part, std::uint64_t print) {
  for_each_square(part, [&](const Patch&, std::uint64_t& all) { mix(all, print); });
}

void Prints::add(const Fan& fan, const Patch& clip, std::uint64_t edges) {
  const std::uint64_t inside = colours_of(fan);
  const bool solid = fan.convex();
  for_each_square(within(bounds(fan), clip), [&](const Patch& square, std::uint64_t& all) {
    if (solid && holds(clip, within(square, {0, 0, width_, height_})) && fan.covers(square))
      all = inside;
    else
      mix(all, edges);
  });
}

std::vector<Patch> Prints::runs_of(int row, const std::vector<std::uint64_t>& before) const {
  std::vector<Patch> runs;
  for (int column = 0; column < columns_; ++column) {
    const auto i = static_cast<std::size_t>(row * columns_ + column);
    if (before.size() == all_.size() && before[i] == all_[i]) continue;
    if (!runs.empty() && column - runs.back().x2 <= bridged)
      runs.back().x2 = column + 1;
    else
      runs.push_back({column, row, column + 1, row + 1});
  }
  return runs;
}

std::vector<Patch> Prints::unlike(const std::vector<std::uint64_t>& before) const {
  std::vector<Patch> parts;
  for (int row = 0; row < rows_; ++row) add_row(parts, runs_of(row, before));
  parts = apart(std::move(parts));
  for (Patch& part : parts)
    part = {part.x1 * side, part.y1 * side, std::min(part.x2 * side, width_),
            std::min(part.y2 * side, height_)};
  return parts;
}

}  // namespace foyer::shell
