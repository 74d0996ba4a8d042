#pragma once
#include <cstdint>
#include <optional>

namespace foyer::scanner {

// A key that went down; repeats of a key held down are left out. `usage` is its USB usage on page 7
// (HID Usage Tables, 10), which SDL calls a scancode; `shift` is whether a Shift key was down;
// `at_ms` comes from one clock that does not go back.
struct Key {
  std::uint16_t usage = 0;
  bool shift = false;
  std::int64_t at_ms = 0;
  bool operator==(const Key&) const = default;
};

// The character that a US keyboard has on the key, whatever layout the host is set to: scanners
// type as if on a US keyboard. Caps Lock is left out. Nothing for keys without one.
std::optional<char> character(const Key& key);

// Enter, Tab or the keypad's Enter: what scanners send after a code.
bool is_end_mark(const Key& key);

// Shift, Control, Alt, the logo keys and the locks: they change other keys and say nothing.
bool is_modifier(const Key& key);

}  // namespace foyer::scanner
