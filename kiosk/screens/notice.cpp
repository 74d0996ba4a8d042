#include "screens/notice.hpp"

#include "look/art.hpp"
#include "look/shapes.hpp"
#include "screens/leaves.hpp"

namespace foyer::screens {
namespace {

using look::Box;
using look::Ui;

struct Places {
  Box words, arch, way;
  float line_x, line_w;
  look::Align tip;
};

Places places(const Ui& ui) {
  if (look::upright(ui))
    return {{72, 84, 936, 376}, {330, 470, 420, 558}, {72, 1092, 936, 0}, 72, 936,
            look::Align::centre};
  return {{96, 72, 1010, 380}, {1250, 210, 420, 558}, {96, 476, 936, 0}, 1150, 620,
          look::Align::left};
}

// A badge that nobody knows.
void draw_unknown_badge(Ui& ui, float middle, float top) {
  const bool flat = look::colours(ui).flat;
  const look::Rgb ink = flat ? look::white : look::ink;
  const look::Rgb paper = flat ? look::black : look::white;
  look::bordered(ui, {middle - 114, top, 228, 308}, 28, {7, ink}, paper);
  look::rounded(ui, {middle - 30, top + 28, 60, 12}, 6, ink);
  static constexpr float question[] = {4, 5, 50,    50,    36, 180, 400,  // the hook
                                       7, 6, 77.6f, 73.1f, 50, 88,  50,  120};
  look::art(ui, {"question", question}, {{middle - 50, top + 78, 100, 100}, 100, 14},
            {ink, paper, paper});
  look::disc(ui, middle, top + 236, 10, ink);
}

void draw_sign(Ui& ui, Box arch, const Notice& notice) {
  const float middle = arch.x + arch.w / 2;
  if (notice.icon.empty()) return draw_unknown_badge(ui, middle, arch.y + 166);
  look::icon(ui, notice.icon, middle, arch.y + 290, 220,
             look::colours(ui).flat ? look::white : look::ink, 1.3f);
}

// Title as it is unless title and lead together need more room.
void draw_words(Ui& ui, Box box, const Notice& notice) {
  const look::Palette& paint = look::colours(ui);
  const look::Words title{notice.title, look::type::title, paint.text, 3};
  const look::Fitted fitted = look::fit(ui, title, box.w, box.h * 0.66f);
  const float high = look::place(ui, box, fitted);
  look::write(ui, {box.x, box.y + high + 16, box.w, box.h - high - 16},
              {notice.lead, look::type::body, paint.text});
}

float way_height(const Ui& ui, std::size_t which) {
  if (!look::upright(ui)) return 116;
  return which == 0 ? 148 : 132;
}

}  // namespace

namespace {

// Words and ways alone: there is no room for an arch.
Asked draw_leaf_notice(Ui& ui, const Notice& notice, const std::vector<app::Intent>& asks) {
  Leaves page{notice.title, {text_piece(ui, notice.lead)}};
  if (!notice.tip.empty()) page.pieces.push_back(text_piece(ui, notice.tip, look::type::label));
  for (std::size_t i = 0; i < notice.ways.size(); ++i)
    page.ways.push_back({notice.ways[i], asks[i]});
  return draw_leaves(ui, page);
}

}  // namespace

Asked draw_notice(Ui& ui, const Notice& notice, const std::vector<app::Intent>& asks) {
  if (look::compact(ui)) return draw_leaf_notice(ui, notice, asks);
  const Places at = places(ui);
  if (look::upright(ui))
    look::daylight(ui, {640, 980, 0, 260, 1080, 620});
  else
    look::daylight(ui, {1180, 1660, 0, 700, 1900, 420});
  draw_words(ui, at.words, notice);
  look::tinted_arch(ui, at.arch, notice.tint.ground);
  draw_sign(ui, at.arch, notice);
  look::ground_line(ui, at.line_x, at.arch.y + at.arch.h, at.line_w);
  Asked asked;
  Box box = at.way;
  for (std::size_t i = 0; i < notice.ways.size(); ++i) {
    const Way& way = notice.ways[i];
    box.h = way_height(ui, i);
    const look::Style style = i == 0 ? look::type::lead : look::type::strong;
    if (look::button(ui, {way.name, box, way.label, way.manner, way.icon, style})) asked = asks[i];
    box.y += box.h + (look::upright(ui) ? 24 : 16);
  }
  look::write(ui, {at.way.x, box.y + (look::upright(ui) ? 22 : 8), at.way.w, 50},
              {notice.tip, look::type::label, look::colours(ui).text2, 1, at.tip});
  return asked;
}

void draw_moment(Ui& ui) {
  const look::Palette& paint = look::colours(ui);
  const Box page = look::page(ui);
  if (look::compact(ui)) {
    look::write(ui, {40, 40, page.w - 80, page.h - 80},
                {std::string(ui.words("scan.moment")), look::type::title, paint.text, 2,
                 look::Align::centre, true});
    return;
  }
  if (look::upright(ui))
    look::daylight(ui, {300, 780, 0, 0, 1080, 1400});
  else
    look::daylight(ui, {700, 1220, 0, 200, 1720, 960});
  look::write(ui, {72, page.h * 0.36f, page.w - 144, 200},
              {std::string(ui.words("scan.moment")), look::type::title, paint.text, 1,
               look::Align::centre, true});
}

}  // namespace foyer::screens
