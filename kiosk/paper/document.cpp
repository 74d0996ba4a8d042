#include "paper/document.hpp"

#include <cairo-pdf.h>

#include <numbers>

namespace foyer::paper {

void open(Document& document, double width, double height, const char* title) {
  document.surface.reset(cairo_pdf_surface_create_for_stream(
      &append_bytes, &document.bytes, width * points_per_dot, height * points_per_dot));
  cairo_pdf_surface_set_metadata(document.surface.get(), CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata(document.surface.get(), CAIRO_PDF_METADATA_CREATOR, "Foyer");
  document.page.reset(cairo_create(document.surface.get()));
  cairo_scale(document.page.get(), points_per_dot, points_per_dot);
}

Status close(Document& document) {
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
