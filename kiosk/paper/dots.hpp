#pragma once
#include <cstdint>
#include <vector>

#include "paper/badge.hpp"
#include "paper/slip.hpp"

namespace foyer::paper {

// A page as a printer sees it that takes no PDF: row by row from the top, 0 black to 255 white.
struct Dots {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> grey;
};

// The pages that draw_pdf and draw_slip make, as dots. They fail where those do.
Result<std::vector<Dots>> draw_dots(const std::vector<Badge>& badges, const Layout& layout, Lie lie,
                                    double dots_per_inch);
Result<std::vector<Dots>> draw_slip_dots(const std::vector<SlipCard>& cards, const Layout& layout,
                                         Lie lie, double dots_per_inch);

}  // namespace foyer::paper
