#pragma once
#include <cstdint>
#include <optional>

#include "scanner/key.hpp"

namespace foyer::scanner {

// The key with that code in linux/input-event-codes.h, as its USB usage; nothing for keys that
// write nothing and change no other.
std::optional<std::uint16_t> usage_of(std::uint16_t evdev_code);

// What a keyboard that only scans writes, key by key, as if on a US keyboard: the host's layout,
// Caps Lock and Num Lock do not matter.
class Typist {
 public:
  enum class Move { up, down, repeat };

  // The character that this writes, if any: '\r' for Enter and the keypad's, '\t' for Tab. With
  // Control, a letter or one of @[\]^_ is the control character that it stands for.
  std::optional<char> key(std::uint16_t evdev_code, Move move);

  // Some keys were lost: none is down as far as we know.
  void forget() { held_ = 0; }

 private:
  std::uint8_t held_ = 0;  // a bit for each modifier, as in USB's boot keyboard
};

}  // namespace foyer::scanner
