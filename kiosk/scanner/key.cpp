#include "scanner/key.hpp"

#include <string_view>

namespace foyer::scanner {
namespace {

// From usage 4 on; \0 where the key has no character (40 to 43: Enter, Escape, Backspace, Tab).
using namespace std::string_view_literals;
constexpr auto first = std::uint16_t{4};
constexpr auto plain = "abcdefghijklmnopqrstuvwxyz1234567890\0\0\0\0 -=[]\\\\;'`,./"sv;
constexpr auto shifted = "ABCDEFGHIJKLMNOPQRSTUVWXYZ!@#$%^&*()\0\0\0\0 _+{}||:\"~<>?"sv;
static_assert(plain.size() == shifted.size());

constexpr auto first_on_pad = std::uint16_t{84};
constexpr auto pad = "/*-+\0001234567890."sv;  // 88 is the keypad's Enter

std::optional<char> at(std::string_view row, int place) {
  if (place < 0 || place >= static_cast<int>(row.size())) return {};
  const char c = row[static_cast<std::size_t>(place)];
  if (c == '\0') return {};
  return c;
}

}  // namespace

std::optional<char> character(const Key& key) {
  if (const auto c = at(pad, key.usage - first_on_pad)) return c;
  return at(key.shift ? shifted : plain, key.usage - first);
}

bool is_end_mark(const Key& key) { return key.usage == 40 || key.usage == 43 || key.usage == 88; }

bool is_modifier(const Key& key) {
  const bool lock = key.usage == 57 || key.usage == 71 || key.usage == 83;
  return lock || (key.usage >= 224 && key.usage <= 231);
}

}  // namespace foyer::scanner
