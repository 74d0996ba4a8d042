#include <cairo-pdf.h>

#include "paper/badge.hpp"
#include "paper/face.hpp"
#include "paper/surface.hpp"
#include "paper/whole_file.hpp"

namespace foyer::paper {
namespace {

// A PDF that grows in memory, drawn in dots.
struct Document {
  std::string bytes;
  Surface surface;
  Page page;
};

void open(Document& document, double width, double height) {
  document.surface.reset(cairo_pdf_surface_create_for_stream(
      &append_bytes, &document.bytes, width * points_per_dot, height * points_per_dot));
  cairo_pdf_surface_set_metadata(document.surface.get(), CAIRO_PDF_METADATA_TITLE, "Badges");
  cairo_pdf_surface_set_metadata(document.surface.get(), CAIRO_PDF_METADATA_CREATOR, "Foyer");
  document.page.reset(cairo_create(document.surface.get()));
  cairo_scale(document.page.get(), points_per_dot, points_per_dot);
}

// Ends the document; everything is in `bytes` then.
Status close(Document& document) {
  document.page.reset();
  cairo_surface_finish(document.surface.get());
  const cairo_status_t status = cairo_surface_status(document.surface.get());
  if (status == CAIRO_STATUS_SUCCESS) return Done{};
  return outside_failed(std::string("The badges cannot be drawn (") +
                        cairo_status_to_string(status) + "); try again with fewer of them.");
}

struct Corner {
  double x;
  double y;
};

Corner corner(const Sheet& sheet, const Plan& plan, int place) {
  const double left = (sheet.width - sheet.columns * plan.width) / 2;
  const double top = (sheet.height - sheet.rows * plan.height) / 2;
  return {left + place % sheet.columns * plan.width, top + place / sheet.columns * plan.height};
}

// Short hairlines on the paper's margins, where a ruler is laid for each cut.
void draw_cut_marks(cairo_t* page, const Sheet& sheet, const Plan& plan) {
  constexpr double gap = 2 * dots_per_mm, length = 5 * dots_per_mm;
  const Corner first = corner(sheet, plan, 0);
  const double right = sheet.width - first.x, bottom = sheet.height - first.y;
  const auto line = [&](Corner from, Corner to) {
    cairo_move_to(page, from.x, from.y);
    cairo_line_to(page, to.x, to.y);
  };
  cairo_new_path(page);
  for (int i = 0; i <= sheet.columns; ++i) {
    const double x = first.x + i * plan.width;
    line({x, first.y - gap - length}, {x, first.y - gap});
    line({x, bottom + gap}, {x, bottom + gap + length});
  }
  for (int i = 0; i <= sheet.rows; ++i) {
    const double y = first.y + i * plan.height;
    line({first.x - gap - length, y}, {first.x - gap, y});
    line({right + gap, y}, {right + gap + length, y});
  }
  cairo_set_source_rgb(page, 0, 0, 0);
  cairo_set_line_cap(page, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_width(page, 2);
  cairo_stroke(page);
}

Status draw_at(cairo_t* page, const Badge& badge, const Plan& plan, Corner at) {
  cairo_save(page);
  cairo_translate(page, at.x, at.y);
  auto status = draw_badge(page, badge, plan);
  cairo_restore(page);
  return status;
}

using Places = std::vector<Placed>;

Result<Places> draw_labels(cairo_t* page, const std::vector<Badge>& badges) {
  Places places;
  for (const Badge& badge : badges) {
    if (!places.empty()) cairo_show_page(page);
    if (auto drawn = draw_at(page, badge, plan(Layout::label), {0, 0}); !drawn)
      return drawn.error();
    places.push_back({badge.ref, static_cast<int>(places.size()) + 1});
  }
  return places;
}

Result<Places> draw_sheets(cairo_t* page, const std::vector<Badge>& badges) {
  const Sheet sheet;
  const Plan& card = plan(Layout::a4);
  Places places;
  for (const Badge& badge : badges) {
    const int count = static_cast<int>(places.size());
    const int place = count % sheet.badges();
    if (count > 0 && place == 0) cairo_show_page(page);
    if (place == 0) draw_cut_marks(page, sheet, card);
    if (auto drawn = draw_at(page, badge, card, corner(sheet, card, place)); !drawn)
      return drawn.error();
    places.push_back({badge.ref, count / sheet.badges() + 1});
  }
  return places;
}

}  // namespace

Result<Places> write_pdf(const std::filesystem::path& file, const std::vector<Badge>& badges,
                         Layout layout) {
  if (badges.empty()) return bad_input("There is no badge to print; import a guest list first.");
  const Sheet sheet;
  const Plan& label = plan(Layout::label);
  const bool sheets = layout == Layout::a4;
  Document document;
  open(document, sheets ? sheet.width : label.width, sheets ? sheet.height : label.height);
  auto places = (sheets ? draw_sheets : draw_labels)(document.page.get(), badges);
  auto closed = close(document);
  if (!places) return places;
  if (!closed) return closed.error();
  if (auto written = write_whole(file, document.bytes); !written) return written.error();
  return places;
}

}  // namespace foyer::paper
