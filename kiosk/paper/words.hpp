#pragma once
#include <vector>

#include "lettering/text.hpp"
#include "paper/plan.hpp"

namespace foyer::paper {

// A text and where its logical box begins.
struct Placing {
  lettering::Text text;
  double x = 0;
  double y = 0;
};

// The words of a badge in their column: the event at the top, the offer at the bottom, the name and
// the organisation in the middle of what is left. Whatever is too long becomes smaller and takes
// more lines.
std::vector<Placing> set_words(const Plan& plan, const Badge& badge);

}  // namespace foyer::paper
