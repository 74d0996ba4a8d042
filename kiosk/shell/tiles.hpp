#pragma once
#include <cstdint>
#include <vector>

#include "shell/raster.hpp"

namespace foyer::shell {

// Which part of the page looks different from the frame before, by the prints of its squares. Of a
// doorway that breathes only the squares along its rim do.
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
