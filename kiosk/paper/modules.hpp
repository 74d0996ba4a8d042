#pragma once
#include <vector>

#include "badge/symbol.hpp"

namespace foyer::paper {

// A rectangle of dark modules.
struct Bar {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
  bool operator==(const Bar&) const = default;
};

// The dark modules as few rectangles, each module in exactly one: no seams, and a small file.
std::vector<Bar> bars(const badge::Symbol& symbol);

}  // namespace foyer::paper
