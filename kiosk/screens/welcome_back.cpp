#include <algorithm>
#include <array>

#include "base/text.hpp"
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

struct Door {
  std::string_view name, icon, key;
  look::Tint tint;
  app::Intent asks;
};

const std::array<Door, 4>& doors() {
  static const std::array<Door, 4> all{
      {{"door.meet", "people", "again.meet", look::tint_give, app::WhomToMeet{}},
       {"door.met", "met", "again.met", look::tint_net, app::StartMeeting{}},
       {"door.evening", "promise", "again.mine", look::tint_receive, app::SeeEvening{}},
       {"door.badge", "printer", "again.badge", look::tint_both, app::MyBadge{}}}};
  return all;
}

bool draw_door(Ui& ui, Box box, const Door& door) {
  const look::Palette& paint = look::colours(ui);
  const look::Touch touched = look::touch(ui, std::string(door.name), box);
  const bool pressed = touched.pressed && !paint.flat;
  look::tinted_arch(ui, box, pressed ? look::green_tint : door.tint.ground);
  const float middle = box.x + box.w / 2;
  const float down = box.h > 500 ? 177 : 160;
  look::icon(ui, door.icon, middle, box.y + down, 128, paint.text, 1.65f);
  const std::string key(door.key);
  look::write(ui, {box.x + 28, box.y + down + 114, box.w - 56, 66},
              {std::string(ui.words(key)), look::type::heading, paint.text, 1, Align::centre});
  look::write(
      ui, {box.x + 36, box.y + down + 180, box.w - 72, box.h - down - 190},
      {std::string(ui.words(key + ".sub")), look::type::label, paint.text, 3, Align::centre});
  return touched.tapped;
}

struct Places {
  Box words;
  float mark_x, mark_y;
  Box door;  // the first
  float step_x, step_y;
  int columns;
  Box notme, hint;
};

Places places(const Ui& ui) {
  if (look::upright(ui))
    return {{72, 84, 744, 320}, 924, 176, {72, 430, 456, 520}, 480, 556, 2, {72, 1566, 936, 116},
            {72, 1701, 936, 44}};
  return {{60, 40, 1400, 300}, 1776, 140, {60, 300, 432, 470}, 456, 0, 4, {60, 812, 880, 116},
          {980, 812, 880, 116}};
}

void draw_words(Ui& ui, const app::State& state, const app::WelcomeBack& page, Box box) {
  const look::Palette& paint = look::colours(ui);
  std::string title = words::say(ui.words, "again.title", {{"first", first_name(state, page.who)}});
  if (!look::upright(ui)) std::replace(title.begin(), title.end(), '\n', ' ');
  const look::Fitted fitted = look::fit(ui, {title, look::type::title, paint.text, 3}, box.w,
                                        look::upright(ui) ? 196 : 100);
  const float high = look::place(ui, box, fitted);
  const std::string at = clock_time(page.first_in, state.room->event.zone);
  look::write(
      ui, {box.x, box.y + high + 16, box.w, 116},
      {words::say(ui.words, "again.lead", {{"time", at}}), look::type::body, paint.text, 2});
}

}  // namespace

namespace {

WayTo way_to(const Ui& ui, const Door& door) {
  return {
      {std::string(door.name), std::string(ui.words(door.key)), look::Manner::outline, door.icon},
      door.asks};
}

Asked draw_leaf(Ui& ui, const app::State& state, const app::WelcomeBack& page) {
  const std::string at = clock_time(page.first_in, state.room->event.zone);
  return draw_leaves(
      ui, {words::say(ui.words, "again.title", {{"first", first_name(state, page.who)}}),
           {text_piece(ui, words::say(ui.words, "again.lead", {{"time", at}})),
            pair_piece(way_to(ui, doors()[0]), way_to(ui, doors()[1])),
            pair_piece(way_to(ui, doors()[2]), way_to(ui, doors()[3])),
            text_piece(ui, std::string(ui.words("again.notme.hint")), look::type::label)},
           {{{"notme", std::string(ui.words("again.notme")), look::Manner::quiet},
             app::ThisIsNotMe{}}}});
}

}  // namespace

Asked draw_page(Ui& ui, const app::State& state, const app::WelcomeBack& page) {
  if (look::compact(ui)) return draw_leaf(ui, state, page);
  const Places at = places(ui);
  if (look::upright(ui))
    look::daylight(ui, {640, 980, 0, 260, 1080, 620});
  else
    look::daylight(ui, {1180, 1660, 0, 700, 1900, 420});
  draw_words(ui, state, page, at.words);
  if (const people::Mark* own = mark(state, page.who))
    look::mark(ui, *own, at.mark_x, at.mark_y, 168);
  Asked asked;
  for (std::size_t i = 0; i < doors().size(); ++i) {
    const float column = static_cast<float>(static_cast<int>(i) % at.columns);
    const float row = static_cast<float>(static_cast<int>(i) / at.columns);
    const Box box{at.door.x + column * at.step_x, at.door.y + row * at.step_y, at.door.w,
                  at.door.h};
    if (draw_door(ui, box, doors()[i])) asked = doors()[i].asks;
    if (column == 0)
      look::ground_line(ui, at.door.x, box.y + box.h,
                        at.door.w + at.step_x * static_cast<float>(at.columns - 1));
  }
  if (look::button(ui,
                   {"notme", at.notme, std::string(ui.words("again.notme")), look::Manner::quiet}))
    asked = app::ThisIsNotMe{};
  look::write(ui, at.hint,
              {std::string(ui.words("again.notme.hint")), look::type::fine, look::colours(ui).text2,
               1, look::upright(ui) ? Align::centre : Align::left, !look::upright(ui)});
  return asked;
}

}  // namespace foyer::screens
