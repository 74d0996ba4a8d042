#include "lettering/ink.hpp"

#include <hb-ot.h>

#include <algorithm>
#include <cmath>

#include "lettering/layout.hpp"

namespace foyer::lettering {
namespace {

struct Destroy {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* page) const { cairo_destroy(page); }
};
using Surface = std::unique_ptr<cairo_surface_t, Destroy>;
using Page = std::unique_ptr<cairo_t, Destroy>;

void set_colour(cairo_t* page, std::uint32_t rgb) {
  cairo_set_source_rgb(page, (rgb >> 16 & 255) / 255.0, (rgb >> 8 & 255) / 255.0,
                       (rgb & 255) / 255.0);
}

bool is_coloured(PangoFont* font) {
  hb_face_t* const face = hb_font_get_face(pango_font_get_hb_font(font));
  return hb_ot_color_has_png(face) || hb_ot_color_has_layers(face);
}

// Letters are filled outlines: Cairo before 1.18 sets glyphs on whole pixels only, which would tear
// the spacing apart. Emoji have no outline.
void ink(cairo_t* page, PangoGlyphItem* item) {
  PangoFont* const font = item->item->analysis.font;
  if (is_coloured(font)) {
    pango_cairo_show_glyph_string(page, font, item->glyphs);
  } else {
    pango_cairo_glyph_string_path(page, font, item->glyphs);
    cairo_fill(page);
  }
}

Ink ink_of(const Line& line, double scale) {
  PangoRectangle drawn;
  pango_layout_line_get_extents(line.line, &drawn, nullptr);
  const double unit = scale / PANGO_SCALE;
  const double x = line.x + drawn.x * unit, y = line.baseline + drawn.y * unit;
  return {x, y, x + drawn.width * unit, y + drawn.height * unit, line.baseline, line.baseline};
}

Ink ink_of(const Laid& laid) {
  Ink all = ink_of(laid.lines.front(), laid.scale);
  for (const Line& line : laid.lines) {
    const Ink one = ink_of(line, laid.scale);
    all = {std::min(all.left, one.left),
           std::min(all.top, one.top),
           std::max(all.right, one.right),
           std::max(all.bottom, one.bottom),
           all.first_baseline,
           one.last_baseline};
  }
  return all;
}

// Edges of a picture, in whole pixels of the logical box.
struct Edges {
  int left, top, right, bottom;
};

// The ink and the logical box together, and a pixel for soft edges.
Edges edges(const Laid& laid) {
  const Ink drawn = ink_of(laid);
  return {static_cast<int>(std::floor(std::min(0.0, drawn.left))) - 1,
          static_cast<int>(std::floor(std::min(0.0, drawn.top))) - 1,
          static_cast<int>(std::ceil(std::max(laid.width, drawn.right))) + 1,
          static_cast<int>(std::ceil(std::max(laid.height, drawn.bottom))) + 1};
}

std::uint32_t straight(std::uint32_t pixel) {
  const std::uint32_t a = pixel >> 24;
  if (a == 0 || a == 255) return pixel;
  const auto channel = [&](int shift) {
    return std::min<std::uint32_t>(255, ((pixel >> shift & 255) * 255 + a / 2) / a) << shift;
  };
  return a << 24 | channel(16) | channel(8) | channel(0);
}

void copy_straight(cairo_surface_t* surface, Pixels& pixels) {
  cairo_surface_flush(surface);
  const unsigned char* const rows = cairo_image_surface_get_data(surface);
  const int stride = cairo_image_surface_get_stride(surface);
  pixels.argb.reserve(static_cast<std::size_t>(pixels.width) * pixels.height);
  for (int y = 0; y < pixels.height; ++y) {
    const auto* row = reinterpret_cast<const std::uint32_t*>(rows + std::ptrdiff_t{y} * stride);
    std::transform(row, row + pixels.width, std::back_inserter(pixels.argb), straight);
  }
}

// Calls `ink_run(item)` for every run, with the page moved to its start and scaled to its size; not
// for runs without a font, which there are where no font is installed at all.
template <class InkRun>
void ink_runs(cairo_t* page, const Laid& laid, InkRun ink_run) {
  for (const Line& line : laid.lines) {
    cairo_save(page);
    cairo_translate(page, line.x, line.baseline);
    cairo_scale(page, laid.scale, laid.scale);
    each_run(*line.line, [&](PangoGlyphItem* item, double x) {
      if (!item->item->analysis.font) return;
      cairo_move_to(page, x, 0);
      ink_run(item);
    });
    cairo_restore(page);
  }
}

}  // namespace

Pixels draw(const Text& text) {
  Laid laid = lay_out(text);
  for (Line& line : laid.lines) line.baseline = std::round(line.baseline);
  const Edges box = edges(laid);
  Pixels pixels{box.right - box.left, box.bottom - box.top, box.left, box.top, {}};
  const Surface surface(
      cairo_image_surface_create(CAIRO_FORMAT_ARGB32, pixels.width, pixels.height));
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return {};
  const Page page(cairo_create(surface.get()));
  cairo_translate(page.get(), -box.left, -box.top);
  set_colour(page.get(), text.rgb);
  ink_runs(page.get(), laid, [&](PangoGlyphItem* item) { ink(page.get(), item); });
  copy_straight(surface.get(), pixels);
  return pixels;
}

Ink ink_of(const Text& text) { return ink_of(lay_out(text)); }

void write_on(_cairo* page, const Text& text, double x, double y) {
  const Laid laid = lay_out(text);
  const char* const words = pango_layout_get_text(laid.layout.get());
  const bool dots = cairo_surface_get_type(cairo_get_target(page)) == CAIRO_SURFACE_TYPE_IMAGE;
  cairo_save(page);
  cairo_translate(page, x, y);
  set_colour(page, text.rgb);
  ink_runs(page, laid, [&](PangoGlyphItem* item) {
    dots ? ink(page, item) : pango_cairo_show_glyph_item(page, words, item);
  });
  cairo_restore(page);
}

}  // namespace foyer::lettering
