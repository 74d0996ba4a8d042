#include "look/colour.hpp"

namespace foyer::look {

Tint tint(people::Kind kind) {
  switch (kind) {
    case people::Kind::give:
      return tint_give;
    case people::Kind::receive:
      return tint_receive;
    case people::Kind::exchange:
    case people::Kind::topic:
    case people::Kind::circle:
      return tint_both;
    case people::Kind::bridge:
    case people::Kind::door:
      return tint_net;
    case people::Kind::newcomer:
      return tint_hello;
  }
  return tint_both;
}

const Palette& bright() {
  static constexpr Palette colours{.ground = plaster,
                                   .card = white,
                                   .text = ink,
                                   .text2 = ink2,
                                   .edge = edge,
                                   .line = line,
                                   .action = green,
                                   .action_pressed = green_pressed,
                                   .on_action = white,
                                   .quiet = green_tint,
                                   .on_quiet = green,
                                   .bar = white,
                                   .on_bar = ink,
                                   .bar_line = line,
                                   .done = ink,
                                   .on_done = white,
                                   .spoken = ink,
                                   .on_spoken = white,
                                   .spoken_head = glow,
                                   .chosen = ink,
                                   .on_chosen = white,
                                   .chosen_sign = lamp,
                                   .bed = keyboard_bed,
                                   .key = white,
                                   .modifier = keyboard_key,
                                   .flat = false};
  return colours;
}

const Palette& dark() {
  static constexpr Palette colours{.ground = dusk,
                                   .card = dusk,
                                   .text = white,
                                   .text2 = dusk2,
                                   .edge = dusk_edge,
                                   .line = frame,
                                   .action = lamp,
                                   .action_pressed = glow,
                                   .on_action = ink,
                                   .quiet = floor_dusk,
                                   .on_quiet = white,
                                   .bar = dusk_bar,
                                   .on_bar = bar_text,
                                   .bar_line = frame,
                                   .done = bar_text,
                                   .on_done = ink,
                                   .spoken = ink,
                                   .on_spoken = white,
                                   .spoken_head = glow,
                                   .chosen = white,
                                   .on_chosen = ink,
                                   .chosen_sign = green,
                                   .bed = floor_dusk,
                                   .key = frame,
                                   .modifier = dusk_bar,
                                   .flat = false};
  return colours;
}

const Palette& stark() {
  static constexpr Palette colours{.ground = black,
                                   .card = black,
                                   .text = white,
                                   .text2 = white,
                                   .edge = white,
                                   .line = white,
                                   .action = yellow,
                                   .action_pressed = white,
                                   .on_action = black,
                                   .quiet = black,
                                   .on_quiet = white,
                                   .bar = black,
                                   .on_bar = white,
                                   .bar_line = white,
                                   .done = white,
                                   .on_done = black,
                                   .spoken = white,
                                   .on_spoken = black,
                                   .spoken_head = black,
                                   .chosen = yellow,
                                   .on_chosen = black,
                                   .chosen_sign = black,
                                   .bed = black,
                                   .key = black,
                                   .modifier = black,
                                   .flat = true};
  return colours;
}

}  // namespace foyer::look
