#pragma once
#include <vector>

#include "lettering/ink.hpp"

namespace foyer::paper {

// So many lines, if the size that takes is not under `least`; sizes are em in dots.
struct Step {
  int lines;
  double most;
  double least;
};

struct Space {
  double width = 0;
  double height = 0;  // from the top of the first line's capitals to the last baseline
};

// The text at the first step whose size lets it fit without breaking a word; when there is none, at
// the largest size at which it fits with words broken. Nothing is left out unless the space cannot
// hold the text at 8 dots (0.7 mm).
lettering::Text fit(const lettering::Text& text, const Space& space,
                    const std::vector<Step>& steps);

// The height of a capital.
double capital(const lettering::Style& style);

// From the top of the first line's capitals to the last baseline.
double height(const lettering::Text& text);

}  // namespace foyer::paper
