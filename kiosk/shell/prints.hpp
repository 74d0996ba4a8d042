#pragma once
#include <cstdint>
#include <vector>

#include "shell/fan.hpp"
#include "shell/raster.hpp"

namespace foyer::shell {

// Adds a word to a number that stands for words in order (FNV-1a over 64-bit words).
constexpr std::uint64_t no_print = 14695981039346656037u;
inline void mix(std::uint64_t& print, std::uint64_t word) {
  print = (print ^ word) * 1099511628211u;
  print ^= print >> 32;
}

// One frame, cut into squares: what stands for everything that is seen in each of them.
class Prints {
 public:
  Prints(int width, int height);

  // Something within that part of the page, whatever lies below.
  void add(const Patch& part, std::uint64_t print);
  // An opaque shape: a square that it covers shows nothing of what lies below, and looks the same
  // wherever the shape's edges are. `edges` stands for all of it.
  void add(const Fan& fan, const Patch& clip, std::uint64_t edges);

  // The parts of the page, in whole squares, that are not as in `before`. They do not overlap.
  std::vector<Patch> unlike(const std::vector<std::uint64_t>& before) const;
  std::vector<std::uint64_t> taken() && { return std::move(all_); }

 private:
  template <class Visit>
  void for_each_square(const Patch& part, Visit visit);
  std::vector<Patch> runs_of(int row, const std::vector<std::uint64_t>& before) const;

  int width_, height_, columns_, rows_;
  std::vector<std::uint64_t> all_;
};

}  // namespace foyer::shell
