#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "badge/symbol.hpp"
#include "paper/badge.hpp"

namespace foyer::paper {

// What a guest without a telephone takes home of one person they met: `lines` is what that person
// shared, `promises` the sentences between the two, `symbol` their card for any telephone. Words
// that are many are written smaller; what is too much even so is left out at the end, the name and
// the code never.
struct SlipCard {
  std::string name;
  std::vector<std::string> lines;
  std::vector<std::string> promises;
  badge::Symbol symbol;
};

// A PDF of the cards as `layout` holds them, a card as large as its label allows, on a sheet as
// large as on a label of 100 x 62 mm; its words can be searched. Fails where there is no card.
Result<std::string> draw_slip(const std::vector<SlipCard>& cards, const Layout& layout,
                              Lie lie = Lie::as_read);

// The same on labels of 100 x 62 mm as a file, written whole or not at all.
Status write_slip(const std::filesystem::path& file, const std::vector<SlipCard>& cards);

}  // namespace foyer::paper
