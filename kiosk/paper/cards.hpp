#pragma once
#include <string>
#include <vector>

#include "paper/badge.hpp"

namespace foyer::paper {

// One contact as it is printed for a guest without a phone: the name large, the lines below it.
struct PrintedCard {
  std::string name;
  std::vector<std::string> lines;
};

// The cards one below the other on as many labels as it takes, under `title`; on a sheet's paper
// in one column. Nothing of a card is left out: a line that is too long is broken, and a card that
// is too high for the rest of a label begins on the next.
Result<std::string> draw_cards(const std::string& title, const std::vector<PrintedCard>& cards,
                               const Layout& layout, Lie lie = Lie::as_read);

}  // namespace foyer::paper
