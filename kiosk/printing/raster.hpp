#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "printing/media.hpp"

namespace foyer::printing {

// How a printer wants its dots: so many an inch, and what a dot is.
struct Dotted {
  enum class Ink { grey, colour, black };
  int dots_per_inch = 300;
  Ink ink = Ink::grey;
  bool operator==(const Dotted&) const = default;
};

// Of what a printer lists (PWG 5102.4: resolutions an inch, and "sgray_8", "srgb_8", "black_1" and
// so on) what suits a badge: its own 300 or the nearest, grey before colour before black. Grey of
// 300 where it lists nothing.
Dotted suited(const std::vector<int>& dots_per_inch, const std::vector<std::string>& types);

// A page of dots, row by row from the top, 0 black to 255 white.
struct Bitmap {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> grey;
};

// The pages as PWG raster, each as large as the paper: what is missing is white, what is beyond is
// cut. Fails where there is no page, or one without its dots.
Result<std::string> pwg_raster(const std::vector<Bitmap>& pages, const Media& media,
                               const Dotted& dotted);

}  // namespace foyer::printing
