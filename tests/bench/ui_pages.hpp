#pragma once
#include <string>
#include <vector>

// The pages' drawing, measured by whichever program it is linked into: foyer-bench draws corners as
// the kiosk does, foyer-bench-stock with Dear ImGui's own rounded rectangles.
namespace foyer::bench {

struct Drawn {
  std::string what;
  std::vector<double> ms;  // of every time
};

// Pages of 1080x1920 drawn anew, whole, on the software renderer, so many times each; and from the
// lift of a finger to the next page's picture.
std::vector<Drawn> draw_pages(int times);

// What every page says to whoever listens, in English, and how long it takes at most to draw one
// and find its words.
struct Spoken {
  std::vector<std::string> texts;
  double ms = 0;
};
Spoken spoken_pages();

}  // namespace foyer::bench
