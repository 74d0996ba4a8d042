#include "paper/badge.hpp"
#include "paper/document.hpp"
#include "paper/face.hpp"
#include "paper/whole_file.hpp"

namespace foyer::paper {
namespace {

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

Result<Places> draw_labels(Document& document, const std::vector<Badge>& badges, const Plan& label,
                           Lie lie) {
  cairo_t* page = document.page.get();
  Places places;
  for (const Badge& badge : badges) {
    if (!places.empty()) turn(document);
    cairo_save(page);
    lay(page, label.width, lie);
    auto drawn = draw_badge(page, badge, label);
    cairo_restore(page);
    if (!drawn) return drawn.error();
    places.push_back({badge.ref, static_cast<int>(places.size()) + 1});
  }
  return places;
}

Result<Places> draw_sheets(Document& document, const std::vector<Badge>& badges) {
  cairo_t* page = document.page.get();
  const Sheet sheet;
  const Plan card = plan(Layout::a4);
  Places places;
  for (const Badge& badge : badges) {
    const int count = static_cast<int>(places.size());
    const int place = count % sheet.badges();
    if (count > 0 && place == 0) turn(document);
    if (place == 0) draw_cut_marks(page, sheet, card);
    if (auto drawn = draw_at(page, badge, card, corner(sheet, card, place)); !drawn)
      return drawn.error();
    places.push_back({badge.ref, count / sheet.badges() + 1});
  }
  return places;
}

// Draws them all on pages of this size, which `begin` opens.
template <class Begin>
Result<Places> draw_all(Document& document, const std::vector<Badge>& badges, const Layout& layout,
                        Lie lie, Begin begin) {
  if (badges.empty()) return bad_input("There is no badge to print; import a guest list first.");
  begin(page_of(layout, lie));
  auto places = layout.sheet ? draw_sheets(document, badges)
                             : draw_labels(document, badges, plan(layout), lie);
  if (auto closed = close(document); places && !closed) return closed.error();
  return places;
}

}  // namespace

Result<Drawn> draw_pdf(const std::vector<Badge>& badges, const Layout& layout, Lie lie) {
  Document document;
  auto places = draw_all(document, badges, layout, lie,
                         [&](Corner size) { open(document, size.x, size.y, "Badges"); });
  if (!places) return places.error();
  return Drawn{std::move(document.bytes), std::move(*places)};
}

Result<std::vector<Dots>> draw_dots(const std::vector<Badge>& badges, const Layout& layout, Lie lie,
                                    double dots_per_inch) {
  Document document;
  const auto places = draw_all(document, badges, layout, lie, [&](Corner size) {
    open_dots(document, size.x, size.y, dots_per_inch);
  });
  if (!places) return places.error();
  return std::move(document.pages);
}

Result<Places> write_pdf(const std::filesystem::path& file, const std::vector<Badge>& badges,
                         const Layout& layout) {
  auto drawn = draw_pdf(badges, layout);
  if (!drawn) return drawn.error();
  if (auto written = write_whole(file, drawn->pdf); !written) return written.error();
  return std::move(drawn->places);
}

}  // namespace foyer::paper
