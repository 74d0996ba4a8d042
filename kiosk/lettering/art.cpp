#include "lettering/art.hpp"

#include <algorithm>

namespace foyer::lettering {
namespace {

const Shape* named(std::span<const Shape> shapes, std::string_view name) {
  const auto found = std::find_if(shapes.begin(), shapes.end(),
                                  [&](const Shape& shape) { return shape.name == name; });
  return found == shapes.end() ? nullptr : &*found;
}

}  // namespace

Stroke take_stroke(std::span<const float>& rest) {
  const auto count = static_cast<std::size_t>(rest[1]);
  const Stroke stroke{static_cast<Kind>(rest[0]), rest.subspan(2, count)};
  rest = rest.subspan(2 + count);
  return stroke;
}

const Shape* icon(std::string_view name) { return named(icons(), name); }
const Shape* diagram(std::string_view name) { return named(diagrams(), name); }

std::string mark_name(int shape) {
  if (shape < 0 || shape >= static_cast<int>(marks().size())) return {};
  return std::string(marks()[static_cast<std::size_t>(shape)].name);
}

}  // namespace foyer::lettering
