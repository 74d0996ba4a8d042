#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "badge/symbol.hpp"
#include "base/result.hpp"

struct _cairo;  // cairo_t, of <cairo.h>

namespace foyer::paper {

// What a guest without a telephone takes home of one person they met: `lines` is what that person
// shared, `promises` the sentences between the two, `symbol` their card for any telephone. Of what
// is too much for the paper the end is left out, the name and the code never.
struct SlipCard {
  std::string name;
  std::vector<std::string> lines;
  std::vector<std::string> promises;
  badge::Symbol symbol;
};

// One label of 100 x 62 mm, in dots of 300 to the inch.
inline constexpr int slip_width = 1181, slip_height = 732;

// Draws one card there, its corner at the page's origin, in dots: black on whatever is there.
void draw_slip_card(_cairo* page, const SlipCard& card);

// A PDF of a page a card, whose words can be searched. Written whole or not at all; an error too
// where there is no card.
Status write_slip(const std::filesystem::path& file, const std::vector<SlipCard>& cards);

}  // namespace foyer::paper
