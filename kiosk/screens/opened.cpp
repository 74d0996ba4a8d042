#include "base/text.hpp"
#include "look/art.hpp"
#include "look/shapes.hpp"
#include "look/widgets.hpp"
#include "screens/kinds.hpp"
#include "screens/leaves.hpp"
#include "screens/opened_diagram.hpp"
#include "screens/pages.hpp"
#include "screens/who.hpp"

namespace foyer::screens {
namespace {

using look::Align;
using look::Box;
using look::Ui;
using people::Suggestion;

struct Places {
  Box arch, label, title, diagram, why, bubble, host, met, other;
};

Places places(const Ui& ui) {
  if (look::upright(ui))
    return {{48, 72, 984, 1716},  {240, 131, 600, 48},  {190, 177, 700, 136},
            {160, 323, 760, 310}, {84, 652, 912, 540},  {84, 1216, 912, 188},
            {84, 1456, 912, 132}, {84, 1612, 444, 120}, {552, 1612, 444, 120}};
  return {{60, 48, 840, 912},   {180, 140, 600, 48},  {180, 190, 600, 136},
          {100, 430, 760, 310}, {936, 40, 924, 476},  {936, 536, 924, 150},
          {936, 716, 924, 112}, {936, 840, 450, 110}, {1410, 840, 450, 110}};
}

std::string title(const Ui& ui, const app::State& state, const Suggestion& suggestion) {
  if (suggestion.kind != people::Kind::bridge || suggestion.with.size() < 2)
    return words::say(ui.words, "open.meet", {{"p", first_name(state, suggestion.who)}});
  const std::string helps = first_name(state, suggestion.with[0]);
  const std::string needs = first_name(state, suggestion.with[1]);
  return words::say(ui.words, "open.bridge", {{"a", needs}, {"p", helps}});
}

void draw_head(Ui& ui, const app::State& state, const app::Opened& page, const Places& at) {
  const look::Palette& paint = look::colours(ui);
  const Suggestion& one = page.people[page.which];
  look::tinted_arch(ui, at.arch, look::tint(one.kind).ground);
  const look::Rgb ink = paint.flat ? look::yellow : look::tint(one.kind).ink;
  const std::string head =
      page.another ? std::string(ui.words("open.other.done")) : label(ui, one.kind);
  look::write(ui, at.label, {head, look::type::strong, ink, 1, Align::centre});
  look::write(ui, at.title,
              {title(ui, state, one), look::type::name, paint.text, 2, Align::centre});
  draw_opened_diagram(ui, state, one, at.diagram);
}

// Who, why, and how to find them.
void draw_why(Ui& ui, const app::State& state, const Suggestion& one, Box box) {
  const look::Palette& paint = look::colours(ui);
  look::card(ui, box, 28);
  const float x = box.x + 40, w = box.w - 80;
  const people::Mark* found = mark(state, one.who);
  const float high = look::write_name(ui, {x, box.y + 33, w - 150, 96},
                                      {full_name(state, one.who), look::type::name, paint.text});
  look::write(ui, {x, box.y + 35 + high, w - 150, 52},
              {role(state, one.who), look::type::body, paint.text2, 1});
  if (found != nullptr) look::mark(ui, *found, box.x + box.w - 102, box.y + 102, 132);
  const float below = box.y + (look::upright(ui) ? 183 : 168);
  const look::Words why{one.details.empty() ? reason(ui, one) : details(ui, one), look::type::body,
                        paint.text};
  float foot = box.y + box.h - (look::upright(ui) ? 174 : 126);
  // A fourth line takes its room from what is free below.
  if (look::fit(ui, why, w, foot - below - 12).words.style.em_px < why.style.em_px)
    foot = box.y + box.h - (look::upright(ui) ? 138 : 126);
  look::write(ui, {x, below, w, foot - below - 12}, why);
  look::fill(ui, {x, foot, w, 3}, paint.line);
  if (found == nullptr) return;
  const std::string how = words::say(
      ui.words, "open.find", {{"p", first_name(state, one.who)}, {"mark", in_words(ui, *found)}});
  look::write(ui, {x, foot + 21, w, box.y + box.h - foot - 26},
              {how, look::type::body, paint.text});
}

}  // namespace

namespace {

Asked draw_leaf(Ui& ui, const app::State& state, const app::Opened& page) {
  const auto say = [&](std::string_view key) { return std::string(ui.words(key)); };
  const Suggestion& one = page.people[page.which];
  const people::Mark* found = mark(state, one.who);
  Leaves leaves{title(ui, state, one),
                {person_piece({found, full_name(state, one.who),
                               page.another ? say("open.other.done") : label(ui, one.kind)}),
                 text_piece(ui, one.details.empty() ? one.reason : one.details)}};
  if (found != nullptr)
    leaves.pieces.push_back(text_piece(
        ui, words::say(ui.words, "open.find",
                       {{"p", first_name(state, one.who)}, {"mark", in_words(ui, *found)}})));
  leaves.pieces.push_back(bubble_piece(ui, say("open.ice"), "“" + one.question + "”"));
  leaves.ways = {{{"host", say("sugg.introduce"), look::Manner::main, "host"}, app::AskHost{}},
                 {{"met", say("open.met"), look::Manner::outline, "met"}, app::StartMeeting{}},
                 {{"other", say("open.other"), look::Manner::outline}, app::SomeoneElse{}}};
  return draw_leaves(ui, leaves);
}

}  // namespace

Asked draw_page(Ui& ui, const app::State& state, const app::Opened& page) {
  if (page.which >= page.people.size()) return {};
  if (look::compact(ui)) return draw_leaf(ui, state, page);
  const Places at = places(ui);
  const Suggestion& one = page.people[page.which];
  draw_head(ui, state, page, at);
  draw_why(ui, state, one, at.why);
  look::bubble(ui, at.bubble,
               {std::string(ui.words("open.ice")), question(ui, one), look::type::label, 96});
  Asked asked;
  if (look::button(
          ui, {"host", at.host, std::string(ui.words("open.host")), look::Manner::main, "host"}))
    asked = app::AskHost{};
  if (look::button(
          ui, {"met", at.met, std::string(ui.words("open.met")), look::Manner::outline, "met"}))
    asked = app::StartMeeting{};
  if (look::button(ui,
                   {"other", at.other, std::string(ui.words("open.other")), look::Manner::outline}))
    asked = app::SomeoneElse{};
  return asked;
}

}  // namespace foyer::screens
