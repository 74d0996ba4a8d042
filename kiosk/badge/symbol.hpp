#pragma once
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace foyer::badge {

// The modules of a QR code, row by row, without the quiet zone of four modules that whoever draws
// it leaves white on every side.
struct Symbol {
  int side = 0;
  std::vector<bool> dark;

  // False outside the symbol.
  bool at(int x, int y) const;
  bool operator==(const Symbol&) const = default;
};

// How much of the code may be lost: about 7 or 15 percent.
enum class Correction { low, medium };

// The smallest QR code for `text`. Fails when `text` is empty or longer than a QR code can hold
// (2953 bytes at low, 2331 at medium; more when it is all capitals or digits).
Result<Symbol> symbol(std::string_view text, Correction correction);

}  // namespace foyer::badge
