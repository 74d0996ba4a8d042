#pragma once
#include <functional>
#include <string>
#include <vector>

#include "look/widgets.hpp"
#include "screens/notice.hpp"
#include "screens/pages.hpp"

// Compact pages: a title line, one column of pieces that is turned like leaves of a book where it
// does not fit, and what to do next, which stays on every leaf.
namespace foyer::screens {

// A part of a page that stays together. `height` is for a column of leaf_width.
struct Piece {
  float height = 0;
  std::function<Asked(look::Ui&, look::Box)> draw;
  bool leads = false;  // stands over the next one, and never last on a leaf
};

// One of the things to do next, and what it asks for.
struct WayTo {
  Way way;
  app::Intent asks;
};

struct Leaves {
  std::string title;
  std::vector<Piece> pieces;
  std::vector<WayTo> ways = {};
};

float leaf_width(const look::Ui& ui);

Piece text_piece(look::Ui& ui, std::string words, look::Style style = look::type::body);
Piece bubble_piece(look::Ui& ui, std::string head, std::string words);
Piece button_piece(WayTo way);
// Two ways beside each other.
Piece pair_piece(WayTo left, WayTo right);

// Chips one after the other, on as many rows as they need.
struct ChipTo {
  look::ChipLook look;
  app::Intent asks;
};
Piece chips_piece(look::Ui& ui, std::vector<ChipTo> chips);
// The same, row by row, where there may be more than a leaf holds.
std::vector<Piece> chip_rows(look::Ui& ui, std::vector<ChipTo> chips);

// Somebody's mark, name and what stands under it.
struct Shown {
  const people::Mark* mark;
  std::string name, under;
};
Piece person_piece(Shown shown);

Asked draw_leaves(look::Ui& ui, const Leaves& leaves);

// The head of a page with a keyboard, and the room that is left between it and the keys.
look::Box draw_leaf_head(look::Ui& ui, const std::string& title, look::Box room);

}  // namespace foyer::screens
