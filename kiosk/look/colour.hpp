#pragma once
#include <cstdint>

#include "people/suggestion.hpp"

namespace foyer::look {

using Rgb = std::uint32_t;

// The colours of the design, by the names it gives them. All text pairs reach 7:1.
inline constexpr Rgb plaster = 0xF2F4F0, white = 0xFFFFFF, ink = 0x10241F, ink2 = 0x3D4F49,
                     edge = 0x6A7B74, line = 0xD3DAD4;
inline constexpr Rgb green = 0x0B5345, green_pressed = 0x073C32, green_tint = 0xD9E9E1;
inline constexpr Rgb lamp = 0xFFC24B, glow = 0xFFE9BE, lamp_tint = 0xFFEFD0, door_top = 0xFFF3D9;
inline constexpr Rgb dusk = 0x0D1F1B, floor_dusk = 0x14302A, frame = 0x1E4339, dusk2 = 0xC4D3CC,
                     dusk_edge = 0x7FA396, dusk_bar = 0x0A1815, bar_text = 0xE8EEEA;
inline constexpr Rgb keyboard_bed = 0xE3E9E4, keyboard_key = 0xCBD6CF;
inline constexpr Rgb black = 0x000000, yellow = 0xFFD84D;

// A tint with the ink that is read on it.
struct Tint {
  Rgb ground;
  Rgb ink;
};
inline constexpr Tint tint_give{0xFFE3B8, 0x6B3E00}, tint_receive{0xCFE9EC, 0x0A4A55},
    tint_both{0xDCEBC9, 0x2F4A0C}, tint_net{0xE4DDF6, 0x43307E}, tint_hello{0xF9D9D2, 0x7A2A1C};

// The tint that goes with a kind of suggestion; never the only sign of it.
Tint tint(people::Kind kind);

// What a page is painted with: bright, dusk, or, when the guest asked for contrast, black.
struct Palette {
  Rgb ground, card, text, text2, edge, line;
  Rgb action, action_pressed, on_action;  // the main button
  Rgb quiet, on_quiet;                    // the button that hardly asks
  Rgb bar, on_bar, bar_line;
  Rgb done, on_done;                   // "I'm done"
  Rgb spoken, on_spoken, spoken_head;  // the bubble of an icebreaker
  Rgb chosen, on_chosen, chosen_sign;  // a touched chip
  Rgb bed, key, modifier;              // the keyboard
  bool flat;                           // contrast: no tints, no light, wide outlines
};

const Palette& bright();
const Palette& dark();
const Palette& stark();

}  // namespace foyer::look
