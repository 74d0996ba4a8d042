#include "paper/document.hpp"

#include <cairo-pdf.h>

#include <cmath>
#include <numbers>
#include <utility>

#include "paper/grey.hpp"

namespace foyer::paper {
namespace {

// The page that was drawn, in shades of grey.
Dots seen(cairo_surface_t* surface) {
  cairo_surface_flush(surface);
  Dots dots{cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface), {}};
  dots.grey.reserve(static_cast<std::size_t>(dots.width) * static_cast<std::size_t>(dots.height));
  const auto* const rows = cairo_image_surface_get_data(surface);
  const int stride = cairo_image_surface_get_stride(surface);
  for (int y = 0; y < dots.height; ++y) {
    const auto* row = reinterpret_cast<const std::uint32_t*>(rows + std::ptrdiff_t{y} * stride);
    for (int x = 0; x < dots.width; ++x) dots.grey.push_back(luma(row[x]));
  }
  return dots;
}

void whiten(cairo_t* page) {
  cairo_save(page);
  cairo_identity_matrix(page);
  cairo_set_source_rgb(page, 1, 1, 1);
  cairo_paint(page);
  cairo_restore(page);
}

}  // namespace

void open(Document& document, double width, double height, const char* title) {
  document.surface.reset(cairo_pdf_surface_create_for_stream(
      &append_bytes, &document.bytes, width * points_per_dot, height * points_per_dot));
  cairo_pdf_surface_set_metadata(document.surface.get(), CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata(document.surface.get(), CAIRO_PDF_METADATA_CREATOR, "Foyer");
  document.page.reset(cairo_create(document.surface.get()));
  cairo_scale(document.page.get(), points_per_dot, points_per_dot);
}

void open_dots(Document& document, double width, double height, double dots_per_inch) {
  const double scale = dots_per_inch / paper::dots_per_inch;
  const auto whole = [&](double length) { return static_cast<int>(std::lround(length * scale)); };
  document.dots_per_inch = dots_per_inch;
  document.surface.reset(
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, whole(width), whole(height)));
  document.page.reset(cairo_create(document.surface.get()));
  cairo_scale(document.page.get(), scale, scale);
  whiten(document.page.get());
}

void turn(Document& document) {
  if (!document.dots_per_inch) return cairo_show_page(document.page.get());
  document.pages.push_back(seen(document.surface.get()));
  whiten(document.page.get());
}

Status close(Document& document) {
  if (document.dots_per_inch && cairo_status(document.page.get()) == CAIRO_STATUS_SUCCESS)
    document.pages.push_back(seen(document.surface.get()));
  document.page.reset();
  cairo_surface_finish(document.surface.get());
  const cairo_status_t status = cairo_surface_status(document.surface.get());
  if (status == CAIRO_STATUS_SUCCESS) return Done{};
  return outside_failed(std::string("The badges cannot be drawn (") +
                        cairo_status_to_string(status) + "); try again with fewer of them.");
}

Corner page_of(const Layout& layout, Lie lie) {
  if (layout.sheet) return {Sheet{}.width, Sheet{}.height};
  const Plan label = plan(layout);
  const auto width = static_cast<double>(label.width), height = static_cast<double>(label.height);
  return lie == Lie::turned ? Corner{height, width} : Corner{width, height};
}

void lay(_cairo* page, double width, Lie lie) {
  if (lie == Lie::as_read) return;
  cairo_translate(page, 0, width);
  cairo_rotate(page, -std::numbers::pi / 2);
}

}  // namespace foyer::paper
