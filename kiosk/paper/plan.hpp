#pragma once
#include "paper/badge.hpp"

namespace foyer::paper {

inline constexpr double dots_per_inch = 300;
inline constexpr double dots_per_mm = dots_per_inch / 25.4;
inline constexpr double points_per_dot = 72 / dots_per_inch;

// Where things are on one badge, in dots from its upper left corner. Lying: on the left the words,
// on the right the doorway with the mark above the code. Standing: the words above the doorway.
struct Plan {
  int width, height;
  double stroke;       // of the doorway and the ground
  double left, right;  // of the column of words
  double top;          // the highest ink of the words
  double words_end;    // the line that the words stand on
  double ground;       // the line all stand on
  double ground_left, ground_right;
  bool door;  // there is room for it
  double door_left, door_right, door_top;
  double mark_y, mark_size;  // centre and diameter; 0 where there is no room
  double code_y, code_room;  // upper edge, and side with its margin of four modules
  double type;               // size of the type; 1 is the label's
  bool centred;              // the words stand in the middle of their column
};

Plan plan(const Layout& layout);

// A4 paper holds two columns of five; the badges touch, so that one cut parts two.
struct Sheet {
  int columns = 2;
  int rows = 5;
  double width = 210 * dots_per_mm;
  double height = 297 * dots_per_mm;
  int badges() const { return columns * rows; }
};

}  // namespace foyer::paper
