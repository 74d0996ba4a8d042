#include "lettering/fonts.hpp"

#include <pango/pangocairo.h>

namespace foyer::lettering {

std::vector<Font> missing_fonts() {
  static const std::vector<Font> wanted{{"Manrope", "fonts-manrope"},
                                        {"Inter", "fonts-inter"},
                                        {"Noto Sans", "fonts-noto-core"},
                                        {"Noto Sans CJK SC", "fonts-noto-cjk"},
                                        {"Noto Color Emoji", "fonts-noto-color-emoji"}};
  std::vector<Font> missing;
  PangoFontMap* map = pango_cairo_font_map_get_default();
  for (const auto& font : wanted)
    if (pango_font_map_get_family(map, font.family.c_str()) == nullptr) missing.push_back(font);
  return missing;
}

}  // namespace foyer::lettering
