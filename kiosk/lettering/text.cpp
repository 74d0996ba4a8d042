#include "lettering/text.hpp"

#include <algorithm>
#include <cmath>

#include "lettering/layout.hpp"

namespace foyer::lettering {
namespace {

bool fits(Text text, double em_px, double max_width_px) {
  text.style.em_px = em_px;
  text.width_px = 0;
  const Laid laid = lay_out(text);
  return laid.lines.size() <= 1 && laid.width <= max_width_px;
}

Style at_size(Style style, double em_px) {
  style.line_px *= em_px / style.em_px;
  style.em_px = em_px;
  return style;
}

// Empty where there is no font at all.
std::string family_of(PangoFont* font) {
  if (font == nullptr) return {};
  PangoFontDescription* const face = pango_font_describe(font);
  std::string family(pango_font_description_get_family(face));
  pango_font_description_free(face);
  return family;
}

Run run_of(PangoLayout* layout, const PangoGlyphItem& item) {
  PangoFont* const font = item.item->analysis.font;
  Run run{std::string(pango_layout_get_text(layout) + item.item->offset,
                      static_cast<std::size_t>(item.item->length)),
          family_of(font)};
  for (int i = 0; i < item.glyphs->num_glyphs; ++i)
    run.unknown += font == nullptr || ((item.glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG) &&
                                       item.glyphs->glyphs[i].glyph != PANGO_GLYPH_EMPTY);
  return run;
}

}  // namespace

Extent measure(const Text& text) {
  const Laid laid = lay_out(text);
  return {static_cast<int>(std::ceil(laid.width)), static_cast<int>(std::lround(laid.height)),
          static_cast<int>(laid.lines.size()), laid.cut};
}

Style fitted(const Text& text, double max_width_px, double least_em_px) {
  double most = text.style.em_px;
  double least = std::min(least_em_px, most);
  if (fits(text, most, max_width_px)) return text.style;
  while (most - least > 0.25) {
    const double middle = (least + most) / 2;
    (fits(text, middle, max_width_px) ? least : most) = middle;
  }
  return at_size(text.style, least);
}

std::vector<Run> runs(const Text& text) {
  const Laid laid = lay_out(text);
  std::vector<Run> seen;
  for (const Line& line : laid.lines)
    each_run(*line.line, [&](PangoGlyphItem* item, double) {
      seen.push_back(run_of(laid.layout.get(), *item));
    });
  return seen;
}

}  // namespace foyer::lettering
