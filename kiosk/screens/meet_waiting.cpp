#include "look/art.hpp"
#include "look/shapes.hpp"
#include "look/widgets.hpp"
#include "screens/leaves.hpp"
#include "screens/pages.hpp"
#include "screens/who.hpp"

namespace foyer::screens {
namespace {

using look::Align;
using look::Box;
using look::Ui;

struct Places {
  Box title, lead, left, right, lock, byname, cancel;
};

Places places(const Ui& ui) {
  if (look::upright(ui))
    return {{72, 84, 936, 200},   {72, 288, 900, 160},  {72, 484, 444, 698}, {564, 484, 444, 698},
            {72, 1235, 936, 160}, {72, 1412, 936, 128}, {72, 1568, 936, 116}};
  return {{60, 60, 800, 200},  {60, 266, 780, 170}, {900, 120, 444, 698}, {1392, 120, 444, 698},
          {60, 470, 780, 180}, {60, 680, 780, 124}, {60, 820, 780, 116}};
}

// Somebody's badge has been seen: their mark and name, and that they are here.
void draw_here(Ui& ui, Box arch, const app::State& state, const people::Ref& who) {
  const look::Palette& paint = look::colours(ui);
  look::tinted_arch(ui, arch, look::tint_give.ground);
  const float middle = arch.x + arch.w / 2;
  if (const people::Mark* shown = mark(state, who))
    look::mark(ui, *shown, middle, arch.y + 196, 201);
  const std::string first = first_name(state, who), full = full_name(state, who);
  const Box room{arch.x + 20, arch.y + 335, arch.w - 40, 136};
  float high = look::write_name(ui, room, {first, look::type::name, paint.text, 0, Align::centre});
  if (full.size() > first.size() && full.starts_with(first + " "))
    high += look::write_name(
        ui, {room.x, room.y + high - 4, room.w, 150 - high},
        {full.substr(first.size() + 1), look::type::name_light, paint.text, 0, Align::centre});
  const look::Rgb ink = paint.flat ? look::yellow : look::tint_give.ink;
  const look::Fitted here =
      look::fit(ui, {std::string(ui.words("met.here")), look::type::strong, ink, 1}, 260, 60);
  const float left = middle - (here.size.w + 56) / 2, y = arch.y + 512;
  look::icon(ui, "check", left + 22, y + 25, 48, ink, 2.8f);
  look::place(ui, {left + 56, y, here.size.w + 2, 60}, here);
}

void draw_badge_outline(Ui& ui, float middle, float top) {
  const look::Palette& paint = look::colours(ui);
  const look::Border line{6, paint.text2};
  look::bordered(ui, {middle - 83, top, 166, 232}, 24, line, paint.card);
  look::rounded(ui, {middle - 26, top + 23, 52, 10}, 5, paint.text2);
  look::bordered(ui, {middle - 47, top + 56, 94, 94}, 12, line, paint.card);
  look::rounded(ui, {middle - 44, top + 173, 88, 12}, 6, paint.text2);
}

// A place that is still empty.
void draw_waiting(Ui& ui, Box arch, std::string_view hold) {
  const look::Palette& paint = look::colours(ui);
  const Box inner{arch.x + 5, arch.y + 5, arch.w - 10, arch.h - 5};
  look::arch(ui, arch, paint.edge);
  look::arch(ui, inner, paint.card);
  draw_badge_outline(ui, arch.x + arch.w / 2, arch.y + 143);
  look::write(ui, {arch.x + 25, arch.y + 416, arch.w - 50, 116},
              {std::string(ui.words(hold)), look::type::strong, paint.text, 3, Align::centre});
  look::write(
      ui, {arch.x + 25, arch.y + 539, arch.w - 50, 60},
      {std::string(ui.words("met.nohurry")), look::type::label, paint.text2, 1, Align::centre});
}

std::string_view lead_key(const app::State& state, const app::MeetWaiting& page) {
  if (state.nearer) return "scan.closer";
  if (page.same_twice) return "met.same.lead";
  return page.first ? "met.lead" : "met.lead.both";
}

void draw_words(Ui& ui, const app::State& state, const app::MeetWaiting& page, const Places& at) {
  const look::Palette& paint = look::colours(ui);
  const std::string_view title = page.same_twice ? "met.same" : "met.title";
  const std::string_view lead = lead_key(state, page);
  look::write(ui, at.title, {std::string(ui.words(title)), look::type::title, paint.text, 2});
  look::write(ui, at.lead, {std::string(ui.words(lead)), look::type::body, paint.text});
  look::icon(ui, "lock", at.lock.x + 24, at.lock.y + 25, 48, paint.text);
  look::write(ui, {at.lock.x + 72, at.lock.y, at.lock.w - 72, at.lock.h},
              {std::string(ui.words("met.lock")), look::type::body, paint.text});
}

}  // namespace

namespace {

Asked draw_leaf(Ui& ui, const app::State& state, const app::MeetWaiting& page) {
  const auto say = [&](std::string_view key) { return std::string(ui.words(key)); };
  Leaves leaves{say(page.same_twice ? "met.same" : "met.title"), {}};
  if (page.first)
    leaves.pieces.push_back(
        person_piece({mark(state, *page.first), full_name(state, *page.first), say("met.here")}));
  leaves.pieces.push_back(
      text_piece(ui, say(page.first ? "met.hold" : "met.hold.first"), look::type::strong));
  leaves.pieces.push_back(text_piece(ui, say(lead_key(state, page))));
  leaves.pieces.push_back(text_piece(ui, say("met.lock"), look::type::label));
  if (page.first)
    leaves.ways.push_back(
        {{"byname", say("met.byname"), look::Manner::outline, "search"}, app::FindOther{}});
  leaves.ways.push_back({{"cancel", say("met.notnow"), look::Manner::quiet}, app::Back{}});
  return draw_leaves(ui, leaves);
}

}  // namespace

Asked draw_page(Ui& ui, const app::State& state, const app::MeetWaiting& page) {
  if (look::compact(ui)) return draw_leaf(ui, state, page);
  const Places at = places(ui);
  if (look::upright(ui))
    look::daylight(ui, {640, 980, 0, 260, 1080, 620});
  else
    look::daylight(ui, {1180, 1660, 0, 700, 1900, 420});
  draw_words(ui, state, page, at);
  if (page.first)
    draw_here(ui, at.left, state, *page.first);
  else
    draw_waiting(ui, at.left, "met.hold.first");
  draw_waiting(ui, at.right, "met.hold");
  look::ground_line(ui, at.left.x, at.left.y + at.left.h, at.right.x + at.right.w - at.left.x);
  Asked asked;
  if (page.first && look::button(ui, {"byname", at.byname, std::string(ui.words("met.byname")),
                                      look::Manner::outline, "search"}))
    asked = app::FindOther{};
  if (look::button(ui,
                   {"cancel", at.cancel, std::string(ui.words("met.notnow")), look::Manner::quiet}))
    asked = app::Back{};
  return asked;
}

}  // namespace foyer::screens
