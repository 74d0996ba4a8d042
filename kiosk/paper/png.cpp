#include <cmath>
#include <cstdint>

#include "paper/badge.hpp"
#include "paper/face.hpp"
#include "paper/grey.hpp"
#include "paper/surface.hpp"
#include "paper/whole_file.hpp"

namespace foyer::paper {
namespace {

std::uint32_t grey(std::uint32_t pixel) {
  const std::uint32_t level = luma(pixel);
  return 0xFF000000 | level << 16 | level << 8 | level;
}

// Emoji are all the colour there is.
void remove_colour(cairo_surface_t* surface) {
  cairo_surface_flush(surface);
  auto* const rows = cairo_image_surface_get_data(surface);
  const int stride = cairo_image_surface_get_stride(surface);
  for (int y = 0; y < cairo_image_surface_get_height(surface); ++y) {
    auto* const row = reinterpret_cast<std::uint32_t*>(rows + std::ptrdiff_t{y} * stride);
    for (int x = 0; x < cairo_image_surface_get_width(surface); ++x) row[x] = grey(row[x]);
  }
  cairo_surface_mark_dirty(surface);
}

void put_u32(std::string& bytes, std::uint32_t value) {
  for (const int shift : {24, 16, 8, 0}) bytes += static_cast<char>(value >> shift & 255);
}

// CRC-32 of PNG, 2nd edition, annex D.
std::uint32_t crc(std::string_view bytes) {
  std::uint32_t value = ~0u;
  for (const char byte : bytes) {
    value ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) value = value >> 1 ^ (value & 1 ? 0xEDB88320u : 0u);
  }
  return ~value;
}

// Cairo does not say how large a picture is. The chunk "pHYs" does, in pixels a metre; it stands
// right behind the header, which is 8 bytes of signature and a chunk of 25.
void state_resolution(std::string& png) {
  constexpr std::size_t behind_header = 33;
  const auto per_metre = static_cast<std::uint32_t>(std::lround(dots_per_mm * 1000));
  std::string body = "pHYs";
  put_u32(body, per_metre);
  put_u32(body, per_metre);
  body += '\1';
  std::string chunk;
  put_u32(chunk, static_cast<std::uint32_t>(body.size()) - 4);
  chunk += body;
  put_u32(chunk, crc(body));
  png.insert(behind_header, chunk);
}

Result<std::string> picture(const Badge& badge, const Plan& plan) {
  const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, plan.width, plan.height));
  const Page page(cairo_create(surface.get()));
  cairo_set_source_rgb(page.get(), 1, 1, 1);
  cairo_paint(page.get());
  if (auto drawn = draw_badge(page.get(), badge, plan); !drawn) return drawn.error();
  remove_colour(surface.get());
  std::string png;
  if (cairo_surface_write_to_png_stream(surface.get(), &append_bytes, &png) != CAIRO_STATUS_SUCCESS)
    return outside_failed("The picture of a badge cannot be made; there may be no memory left.");
  state_resolution(png);
  return png;
}

}  // namespace

Status write_png(const std::filesystem::path& file, const Badge& badge, const Layout& layout) {
  const auto png = picture(badge, plan(layout));
  if (!png) return png.error();
  return write_whole(file, *png);
}

}  // namespace foyer::paper
