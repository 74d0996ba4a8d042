#pragma once
#include <string>
#include <string_view>

#include "look/text.hpp"
#include "look/ui.hpp"

namespace foyer::look {

enum class Manner {
  main,     // filled, the thing to do
  outline,  // the other thing to do
  quiet,    // hardly asks
  lamp,     // filled with light, on a dusk page
  dusk,     // outlined, on a dusk page
  bare,     // words only, on a dusk page
  paper,    // white, on a dusk page
};

struct Button {
  std::string name;
  Box box;
  std::string label;
  Manner manner = Manner::main;
  std::string_view icon = {};
  Style style = type::strong;
  float sign = 0;  // how large the icon is; 0: as fits the words
};

// True when it was tapped.
bool button(Ui& ui, const Button& button);

// A word that can be touched on and off. `own` is the chip that opens the keyboard.
struct ChipLook {
  std::string name;
  std::string label;
  bool on = false;
  bool own = false;
  Rgb behind = white;
};
float chip_width(Ui& ui, const ChipLook& chip, float most);
bool chip(Ui& ui, Box box, const ChipLook& chip);
inline constexpr float chip_height = 88;

// A sentence that is answered yes or no, as one row.
struct Switch {
  std::string name;
  std::string label;
  bool on = false;
};
bool switch_row(Ui& ui, Box box, const Switch& row);

// What one could say, in a bubble whose tail hangs below `box`.
struct Bubble {
  std::string head;
  std::string words;
  Style head_style = type::fine;
  float tail_x = 110;  // from the left of the box
};
void bubble(Ui& ui, Box box, const Bubble& bubble);

// A card people stand on: white, or black with a white line.
void card(Ui& ui, Box box, float radius = 32);
// A card in a tint; black with a white line in contrast.
void tinted(Ui& ui, Box box, float radius, Rgb tint);
// An arch in a tint; a white line in contrast.
void tinted_arch(Ui& ui, Box box, Rgb tint);
// The ink line under arches.
void ground_line(Ui& ui, float x, float y, float w);

}  // namespace foyer::look
