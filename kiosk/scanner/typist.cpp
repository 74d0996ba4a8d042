#include "scanner/typist.hpp"

#include <array>

namespace foyer::scanner {
namespace {

// USB usages in the order of evdev's codes, from 1 (Escape) to 58 (Caps Lock), and the keypad's
// from 71 to 83; 0 where there is none (hid-input.c of the Linux kernel has the same table).
constexpr std::array<std::uint8_t, 58> main_keys = {
    41, 30,  31, 32, 33, 34, 35, 36, 37,  38, 39, 45, 46, 42,  43, 20,  26, 8,  21, 23,
    28, 24,  12, 18, 19, 47, 48, 40, 224, 4,  22, 7,  9,  10,  11, 13,  14, 15, 51, 52,
    53, 225, 49, 29, 27, 6,  25, 5,  17,  16, 54, 55, 56, 229, 85, 226, 44, 57};
constexpr std::array<std::uint8_t, 13> pad_keys = {95, 96, 97, 86, 92, 93, 94,
                                                   87, 89, 90, 91, 98, 99};

struct Other {
  std::uint16_t code, usage;
};
constexpr Other others[] = {{86, 100},  {96, 88},   {97, 228}, {98, 84},
                            {100, 230}, {125, 227}, {126, 231}};

constexpr std::uint16_t first_modifier = 224, last_modifier = 231;
constexpr std::uint8_t controls = 0x11, shifts = 0x22, alts = 0x44;

std::optional<char> control_of(char c) {
  if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  if (c < '@' || c > '_') return {};
  return static_cast<char>(c - '@');
}

}  // namespace

std::optional<std::uint16_t> usage_of(std::uint16_t code) {
  if (code >= 1 && code <= main_keys.size()) return main_keys[code - 1u];
  constexpr std::uint16_t first_on_pad = 71;
  if (code >= first_on_pad && code < first_on_pad + pad_keys.size())
    return pad_keys[code - std::size_t{first_on_pad}];
  for (const auto& other : others)
    if (other.code == code) return other.usage;
  return {};
}

std::optional<char> Typist::key(std::uint16_t evdev_code, Move move) {
  const auto usage = usage_of(evdev_code);
  if (!usage || move == Move::repeat) return {};
  if (*usage >= first_modifier && *usage <= last_modifier) {
    const auto bit = static_cast<std::uint8_t>(1u << (*usage - first_modifier));
    held_ = static_cast<std::uint8_t>(move == Move::down ? held_ | bit : held_ & ~bit);
    return {};
  }
  const Key key{*usage, (held_ & shifts) != 0, 0};
  if (move == Move::up || (held_ & alts) || is_modifier(key)) return {};
  if (is_end_mark(key)) return *usage == 43 ? '\t' : '\r';
  const auto c = character(key);
  return c && (held_ & controls) ? control_of(*c) : c;
}

}  // namespace foyer::scanner
