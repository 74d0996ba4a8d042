#pragma once
#include <cstdint>
#include <vector>

#include "shell/raster.hpp"

namespace foyer::shell {

// Which part of the page looks different from the frame before: the page is cut into squares, and
// each has a number that stands for everything that is drawn on it, in order (FNV-1a over 64-bit
// words). A doorway that breathes moves only its own few squares.
class Tiles {
 public:
  // The parts that changed since the last call, in whole squares; all of it the first time, and
  // none when nothing did. They do not overlap.
  std::vector<Patch> changed(const ImDrawData& frame, const void* atlas, int width, int height);
  // What is on the screen is not known any more.
  void forget() { prints_.clear(); }

 private:
  std::vector<std::uint64_t> prints_;
};

}  // namespace foyer::shell
