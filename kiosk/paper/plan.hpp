#pragma once
#include "paper/badge.hpp"

namespace foyer::paper {

inline constexpr double dots_per_inch = 300;
inline constexpr double dots_per_mm = dots_per_inch / 25.4;
inline constexpr double points_per_dot = 72 / dots_per_inch;

// Where things are on one badge, in dots from its upper left corner. On the left the words, on the
// right the doorway with the mark above the code.
struct Plan {
  int width, height;
  double stroke;       // of the doorway and the ground
  double left, right;  // of the column of words
  double top;          // the highest ink of the words
  double ground;       // the line all stand on
  double door_left, door_right, door_top;
  double mark_y, mark_size;  // centre and diameter
  double code_y, code_room;  // upper edge, and side with its margin of four modules
  double type;               // size of the type; 1 is the label's
};

const Plan& plan(Layout layout);

// A4 paper holds two columns of five; the badges touch, so that one cut parts two.
struct Sheet {
  int columns = 2;
  int rows = 5;
  double width = 210 * dots_per_mm;
  double height = 297 * dots_per_mm;
  int badges() const { return columns * rows; }
};

}  // namespace foyer::paper
