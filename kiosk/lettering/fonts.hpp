#pragma once
#include <string>
#include <vector>

namespace foyer::lettering {

// A family that words are written with, and the Debian package it comes from.
struct Font {
  std::string family, package;
  bool operator==(const Font&) const = default;
};

// Those that this computer lacks; their words are written with what is there. Takes some
// milliseconds.
std::vector<Font> missing_fonts();

}  // namespace foyer::lettering
