#include <algorithm>

#include "base/text.hpp"
#include "look/art.hpp"
#include "look/shapes.hpp"
#include "look/widgets.hpp"
#include "screens/kinds.hpp"
#include "screens/leaves.hpp"
#include "screens/notice.hpp"
#include "screens/pages.hpp"
#include "screens/who.hpp"

namespace foyer::screens {
namespace {

using look::Align;
using look::Box;
using look::Ui;
using people::Suggestion;

// Everything a card says, looked up.
struct Standing {
  const Suggestion& suggestion;
  std::string name, role;
  const people::Mark* mark;
};

Standing standing(const app::State& state, const Suggestion& suggestion) {
  return {suggestion, full_name(state, suggestion.who), role(state, suggestion.who),
          mark(state, suggestion.who)};
}

look::Rgb label_ink(const Ui& ui, people::Kind kind) {
  return look::colours(ui).flat ? look::yellow : look::tint(kind).ink;
}

void draw_arch(Ui& ui, Box box, people::Kind kind, float down) {
  if (look::colours(ui).flat) return;
  look::arch(ui, box, look::tint(kind).ground);
  const float side = 168;
  look::diagram(ui, kind, {box.x + (box.w - side) / 2, box.y + down, side, side},
                {look::ink, look::tint(kind).ground, look::white});
}

// Card of an upright page: arch, words, mark.
void draw_tall_card(Ui& ui, Box box, const Standing& one) {
  const look::Palette& paint = look::colours(ui);
  const people::Kind kind = one.suggestion.kind;
  draw_arch(ui, {box.x + 36, box.y + 44, 208, box.h - 44}, kind, 82);
  const float x = box.x + 284;
  look::write(ui, {x, box.y + 40, 510, 44},
              {label(ui, kind), look::type::label_strong, label_ink(ui, kind), 1});
  const look::Fitted name = look::fit_name(ui, {one.name, look::type::name, paint.text}, 524, 96);
  const float high = look::place(ui, {x, box.y + 84, 524, 96}, name);
  const float role_y = box.y + 86 + high;
  const bool short_name = high <= 70;
  if (short_name)
    look::write(ui, {x, role_y, 524, 44}, {one.role, look::type::label, paint.text2, 1});
  const float reason_y = short_name ? box.y + 208 : box.y + 188;
  look::write(ui, {x, reason_y, 676, box.y + box.h - 14 - reason_y},
              {reason(ui, one.suggestion), look::type::reason, paint.text});
  if (one.mark != nullptr) look::mark(ui, *one.mark, box.x + 886, box.y + 86, 108);
  look::write(
      ui, {box.x + 792, box.y + 144, 188, 40},
      {std::string(ui.words("sugg.mark")), look::type::fine, paint.text2, 1, Align::centre});
}

// Large text: role, caption and arch go, words stay.
void draw_large_card(Ui& ui, Box box, const Standing& one) {
  const look::Palette& paint = look::colours(ui);
  const people::Kind kind = one.suggestion.kind;
  const float x = box.x + 40, w = box.w - 80;
  look::write(ui, {x, box.y + 20, w - 160, 58},
              {label(ui, kind), look::type::label_strong, label_ink(ui, kind), 1});
  look::write_name(ui, {x, box.y + 78, w - 150, 92}, {one.name, look::type::name, paint.text});
  const float top = box.y + (look::upright(ui) ? 184 : 176);
  look::write(ui, {x, top, w, box.y + box.h - 16 - top},
              {reason(ui, one.suggestion), look::type::reason, paint.text});
  if (one.mark != nullptr)
    look::mark(ui, *one.mark, box.x + box.w - 96, box.y + 96, look::upright(ui) ? 136 : 108);
}

// Card of a page that lies: one of three columns.
void draw_wide_card(Ui& ui, Box box, const Standing& one) {
  const look::Palette& paint = look::colours(ui);
  const people::Kind kind = one.suggestion.kind;
  draw_arch(ui, {box.x + 32, box.y + 32, 190, 250}, kind, 50);
  const float x = box.x + 250, w = box.w - 250 - 24;
  look::write(ui, {x, box.y + 32, w, 44},
              {label(ui, kind), look::type::label_strong, label_ink(ui, kind), 1});
  const look::Words name{one.name, look::type::heading, paint.text, 2};
  look::Fitted fitted = look::fit(ui, name, w, 126);
  if (fitted.words.style.em_px < 30) fitted = look::fit_name(ui, name, w, 126);
  const float high = look::place(ui, {x, box.y + 76, w, 126}, fitted);
  look::write(ui, {x, box.y + 78 + high, w, 196 - high},
              {one.role, look::type::fine, paint.text2, high > 70 ? 2 : 3});
  look::ground_line(ui, box.x + 32, box.y + 282, box.w - 64);
  look::write(ui, {box.x + 32, box.y + 306, 420, box.h - 320},
              {reason(ui, one.suggestion), look::type::body, paint.text});
  if (one.mark != nullptr) look::mark(ui, *one.mark, box.x + 512, box.y + 368, 96);
  look::write(
      ui, {box.x + 442, box.y + 420, 140, 72},
      {std::string(ui.words("sugg.mark.narrow")), look::type::fine, paint.text2, 2, Align::centre});
}

bool draw_card(Ui& ui, Box box, std::size_t which, const Standing& one) {
  const look::Touch touched = look::touch(ui, "card." + std::to_string(which), box);
  if (touched.pressed && !look::colours(ui).flat)
    look::rounded(ui, box, 32, look::green_tint);
  else
    look::card(ui, box);
  if (ui.comfort.text_size == 2 || look::colours(ui).flat)
    draw_large_card(ui, box, one);
  else if (look::upright(ui))
    draw_tall_card(ui, box, one);
  else
    draw_wide_card(ui, box, one);
  return touched.tapped;
}

struct Places {
  Box title, lead, bubble, met, host;
  Box card;
  float step_x, step_y;
};

Places places(const Ui& ui) {
  if (look::upright(ui))
    return {{72, 84, 936, 100},
            {72, 192, 936, 130},
            {48, 1470, 984, 128},
            {48, 1640, 324, 124},
            {392, 1640, 640, 124},
            {48, 352, 984, 352},
            0,
            372};
  return {{60, 16, 1300, 100},
          {60, 122, 1500, 60},
          {60, 784, 800, 132},
          {892, 784, 352, 132},
          {1268, 784, 592, 132},
          {60, 196, 584, 560},
          608,
          0};
}

Asked draw_cards(Ui& ui, const app::State& state, const app::Suggestions& page, const Places& at) {
  Asked asked;
  Box box = at.card;
  for (std::size_t i = 0; i < page.people.size() && i < 3; ++i) {
    if (draw_card(ui, box, i, standing(state, page.people[i]))) asked = app::OpenSuggestion{i};
    box.x += at.step_x;
    box.y += at.step_y;
  }
  return asked;
}

std::string lead(const Ui& ui, const app::Suggestions& page) {
  std::string words(ui.words(page.that_was_everyone ? "open.other.none" : "sugg.lead"));
  if (!look::upright(ui)) std::replace(words.begin(), words.end(), '\n', ' ');
  return words;
}

Asked draw_early(Ui& ui) {
  return draw_notice(
      ui,
      {.title = std::string(ui.words("early.title")),
       .lead = std::string(ui.words("early.lead")),
       .tint = look::tint_both,
       .icon = "door",
       .ways = {{"again", std::string(ui.words("early.again")), look::Manner::main, "refresh"},
                {"host", std::string(ui.words("bar.host")), look::Manner::outline, "host"}}},
      {app::WhomToMeet{}, app::AskHost{}});
}

}  // namespace

namespace {

// A card of a compact page: as high as its reason needs.
Piece card_piece(Ui& ui, std::size_t which, Standing one) {
  const look::Words reason{one.suggestion.reason, look::type::reason, look::colours(ui).text};
  const float high = look::fit(ui, reason, leaf_width(ui) - 64, 4000).size.h;
  return {136 + high + 20, [which, one = std::move(one), reason](Ui& on, Box box) {
            const look::Palette& paint = look::colours(on);
            const look::Touch touched = look::touch(on, "card." + std::to_string(which), box);
            look::tinted(on, box, 32, touched.pressed ? look::green_tint : paint.card);
            const float x = box.x + 32, w = box.w - 64;
            look::write(on, {x, box.y + 16, w - 120, 44},
                        {label(on, one.suggestion.kind), look::type::label_strong,
                         label_ink(on, one.suggestion.kind), 1});
            look::write_name(on, {x, box.y + 60, w - 120, 66},
                             {one.name, look::type::name, paint.text});
            if (one.mark != nullptr) look::mark(on, *one.mark, box.x + box.w - 76, box.y + 70, 92);
            look::write(on, {x, box.y + 132, w, box.h - 144}, reason);
            return touched.tapped ? Asked(app::OpenSuggestion{which}) : Asked();
          }};
}

Asked draw_leaf(Ui& ui, const app::State& state, const app::Suggestions& page) {
  const auto say = [&](std::string_view key) { return std::string(ui.words(key)); };
  const std::size_t count = std::min<std::size_t>(page.people.size(), 3);
  Leaves leaves{words::say(ui.words, "sugg.title." + std::to_string(count),
                           {{"first", first_name(state, page.who)}}),
                {}};
  for (std::size_t i = 0; i < count; ++i)
    leaves.pieces.push_back(card_piece(ui, i, standing(state, page.people[i])));
  leaves.pieces.push_back(text_piece(ui, lead(ui, page)));
  leaves.pieces.push_back(
      bubble_piece(ui, say("sugg.ice"), "“" + page.people.front().question + "”"));
  leaves.ways = {{{"met", say("sugg.met"), look::Manner::main, "met"}, app::StartMeeting{}},
                 {{"host", say("sugg.introduce"), look::Manner::outline, "host"}, app::AskHost{}}};
  return draw_leaves(ui, leaves);
}

}  // namespace

Asked draw_page(Ui& ui, const app::State& state, const app::Suggestions& page) {
  if (!page.asked) return draw_moment(ui), Asked();
  if (page.people.empty()) return draw_early(ui);
  if (look::compact(ui)) return draw_leaf(ui, state, page);
  const look::Palette& paint = look::colours(ui);
  const Places at = places(ui);
  if (look::upright(ui))
    look::daylight(ui, {640, 980, 0, 260, 1080, 620});
  else
    look::daylight(ui, {1180, 1660, 0, 700, 1900, 420});
  const std::size_t count = std::min<std::size_t>(page.people.size(), 3);
  const std::string title = words::say(ui.words, "sugg.title." + std::to_string(count),
                                       {{"first", first_name(state, page.who)}});
  look::write_name(ui, at.title, {title, look::type::title, paint.text});
  look::write(ui, at.lead, {lead(ui, page), look::type::body, paint.text, 2});
  Asked asked = draw_cards(ui, state, page, at);
  look::bubble(ui, at.bubble,
               {std::string(ui.words("sugg.ice")), question(ui, page.people.front())});
  if (look::button(ui,
                   {"met", at.met, std::string(ui.words("sugg.met")), look::Manner::main, "met"}))
    asked = app::StartMeeting{};
  if (look::button(ui, {"host", at.host, std::string(ui.words("sugg.introduce")),
                        look::Manner::outline, "host"}))
    asked = app::AskHost{};
  return asked;
}

}  // namespace foyer::screens
