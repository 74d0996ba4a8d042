#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "look/art.hpp"
#include "look/shapes.hpp"
#include "look/widgets.hpp"
#include "screens/keyboard.hpp"
#include "screens/leaves.hpp"
#include "screens/pages.hpp"
#include "screens/two_arches.hpp"
#include "screens/who.hpp"

namespace foyer::screens {
namespace {

using app::Verb;
using app::YouveMet;
using look::Align;
using look::Box;
using look::Ui;

struct Named {
  Verb verb;
  std::string_view key;
};
constexpr std::array<Named, 4> verbs{{{Verb::send, "send"},
                                      {Verb::introduce, "introduce"},
                                      {Verb::call, "call"},
                                      {Verb::show, "show"}}};

std::string_view key_of(Verb verb) { return verbs[static_cast<std::size_t>(verb)].key; }

// The promise as it stands, with what is promised in bold.
std::string sentence(const Ui& ui, const app::State& state, const YouveMet& page) {
  if (!page.verb) return {};
  const std::string a = first_name(state, page.by_b ? page.b : page.a);
  const std::string b = first_name(state, page.by_b ? page.a : page.b);
  const std::string what = page.what.empty() ? "…" : "**" + page.what + "**";
  return words::say(ui.words, "promise.s." + std::string(key_of(*page.verb)),
                    {{"a", a}, {"b", b}, {"what", what}});
}

// Who will see it, and whether a letter will remind both of it.
std::string who_sees(const Ui& ui, const app::State& state, const YouveMet& page) {
  const auto reads_mail = [&](const people::Ref& who) {
    const auto* person = state.room->find(who);
    return person && person->attendee.consent.mail;
  };
  const bool reminded = state.settings.mail && reads_mail(page.a) && reads_mail(page.b);
  return std::string(ui.words(reminded ? "promise.reminded" : "promise.both"));
}

struct Places {
  TwoArches arches;
  Box title, lead, question, hint, card, note, save, none;
  Align align;
};

Places places(const Ui& ui) {
  if (look::upright(ui))
    return {{210, 84, 936},       {72, 584, 936, 96},  {72, 688, 936, 60},  {72, 784, 936, 64},
            {72, 849, 936, 60},   {48, 920, 984, 476}, {72, 1418, 936, 56}, {48, 1490, 984, 132},
            {48, 1644, 984, 116}, Align::centre};
  return {{120, 84, 760},       {60, 610, 780, 100},  {60, 716, 780, 60},  {936, 40, 924, 64},
          {936, 104, 924, 52},  {900, 168, 984, 476}, {936, 656, 924, 60}, {900, 716, 984, 112},
          {900, 840, 984, 104}, Align::centre};
}

// How wide each of these may be so that all stand in one row: the widest give way first.
float widest(std::vector<float> widths, float room) {
  std::ranges::sort(widths);
  auto left = static_cast<float>(widths.size());
  for (const float w : widths) {
    if (w * left > room) return room / left;
    room -= w;
    --left;
  }
  return widths.back();
}

look::ChipLook verb_chip(const Ui& ui, const YouveMet& page, const Named& named) {
  const std::string key(named.key);
  return {"verb." + key, std::string(ui.words("promise.v." + key)), page.verb == named.verb};
}

float widest_verb(Ui& ui, const YouveMet& page, float room) {
  std::vector<float> widths;
  for (const Named& named : verbs)
    widths.push_back(look::chip_width(ui, verb_chip(ui, page, named), room));
  return widest(widths, room - 18 * static_cast<float>(widths.size() - 1));
}

Asked draw_chips(Ui& ui, const app::State& state, const YouveMet& page, Box box) {
  Asked asked;
  const float left = box.x + 36, room = box.w - 72;
  float x = left;
  const auto chip = [&](const look::ChipLook& shown, float most, float y) {
    const float w = look::chip_width(ui, shown, most);
    const bool tapped = look::chip(ui, {x, y, w, look::chip_height}, shown);
    x += w + 18;
    return tapped;
  };
  for (const bool b : {false, true}) {
    const std::string label =
        words::say(ui.words, "promise.who", {{"first", first_name(state, b ? page.b : page.a)}});
    if (chip({b ? "who.b" : "who.a", label, page.by_b == b}, (room - 18) / 2, box.y + 30))
      asked = app::PromiseBy{b};
  }
  x = left;
  const float most = widest_verb(ui, page, room);
  for (const Named& named : verbs)
    if (chip(verb_chip(ui, page, named), most, box.y + 142)) asked = app::PromiseTo{named.verb};
  return asked;
}

// What is promised, with a pencil where there is something to write.
Asked draw_sentence(Ui& ui, const app::State& state, const YouveMet& page, Box box) {
  const look::Palette& paint = look::colours(ui);
  const bool writes = page.verb && *page.verb != Verb::call && !page.saved;
  const bool tapped = writes && look::touch(ui, "promise.text", box).tapped;
  look::bordered(ui, box, 24, {paint.flat ? 6.0f : 4.0f, paint.edge}, paint.card);
  const float middle = box.y + box.h / 2;
  look::icon(ui, "promise", box.x + 68, middle, 64, paint.flat ? look::yellow : look::tint_net.ink);
  const std::string words =
      page.verb ? sentence(ui, state, page) : std::string(ui.words("promise.empty"));
  look::write(
      ui, {box.x + 124, box.y + 8, box.w - 124 - (writes ? 108 : 36), box.h - 16},
      {words, look::type::body, page.verb ? paint.text : paint.text2, 0, Align::left, true});
  if (writes)
    look::icon(ui, "edit", box.x + box.w - 66, middle, 56, paint.flat ? look::yellow : look::green);
  return tapped ? Asked(app::EditPromise{}) : Asked();
}

void draw_meeting(Ui& ui, const app::State& state, const YouveMet& page, const Places& at) {
  const look::Palette& paint = look::colours(ui);
  if (look::upright(ui))
    look::daylight(ui, {300, 780, 0, 0, 1080, 700});
  else
    look::daylight(ui, {250, 650, 0, 0, 900, 700});
  draw_two_arches(ui, state, at.arches, page.a, page.b);
  look::write(ui, at.title,
              {std::string(ui.words("promise.title")), look::type::title, paint.text, 1, at.align});
  look::write(ui, at.lead,
              {std::string(ui.words("promise.lead")), look::type::body, paint.text, 1, at.align});
}

Asked draw_promise(Ui& ui, const app::State& state, const YouveMet& page, const Places& at) {
  const look::Palette& paint = look::colours(ui);
  look::write(ui, at.question,
              {std::string(ui.words("promise.q")), look::type::heading, paint.text, 1});
  look::write(ui, at.hint,
              {std::string(ui.words("promise.hint")), look::type::body, paint.text2, 1});
  look::card(ui, at.card);
  Asked asked = draw_chips(ui, state, page, at.card);
  const Box text{at.card.x + 36, at.card.y + 260, at.card.w - 72, 180};
  if (const Asked edit = draw_sentence(ui, state, page, text)) asked = edit;
  look::write(ui, at.note, {who_sees(ui, state, page), look::type::label, paint.text2, 1});
  if (page.verb && look::button(ui, {"save", at.save, std::string(ui.words("promise.yes")),
                                     look::Manner::main, "check"}))
    asked = app::SavePromise{};
  if (look::button(ui,
                   {"none", at.none, std::string(ui.words("promise.none")), look::Manner::outline}))
    asked = app::NoPromise{};
  return asked;
}

Asked draw_typing(Ui& ui, const app::State& state, const YouveMet& page) {
  const look::Palette& paint = look::colours(ui);
  const Box room = beside_keyboard(ui);
  if (look::upright(ui))
    look::daylight(ui, {640, 980, 0, 300, 1080, 560});
  else
    look::daylight(ui, {430, 760, 0, 240, 880, 420});
  const std::string promiser = first_name(state, page.by_b ? page.b : page.a);
  look::write_name(
      ui, {room.x, room.y, room.w, 188},
      {words::say(ui.words, "promise.who", {{"first", promiser}}), look::type::title, paint.text});
  draw_field(ui, {room.x, room.y + 210, room.w, 236}, {page.what, "promise"});
  look::write(ui, {room.x, room.y + 480, room.w, 250},
              {sentence(ui, state, page), look::type::body, paint.text});
  return draw_keyboard(ui, {page.keys, true, {}});
}

Piece sentence_piece(const app::State& state, const YouveMet& page) {
  return {150, [&state, &page](Ui& ui, Box box) { return draw_sentence(ui, state, page, box); }};
}

Asked draw_leaf(Ui& ui, const app::State& state, const YouveMet& page) {
  const auto say = [&](std::string_view key) { return std::string(ui.words(key)); };
  if (page.saved)
    return draw_leaves(ui,
                       {say("promise.saved"),
                        {sentence_piece(state, page), text_piece(ui, who_sees(ui, state, page))}});
  std::vector<ChipTo> who, verb;
  for (const bool b : {false, true})
    who.push_back(
        {{b ? "who.b" : "who.a",
          words::say(ui.words, "promise.who", {{"first", first_name(state, b ? page.b : page.a)}}),
          page.by_b == b},
         app::PromiseBy{b}});
  for (const Named& named : verbs)
    verb.push_back({{"verb." + std::string(named.key), say("promise.v." + std::string(named.key)),
                     page.verb == named.verb},
                    app::PromiseTo{named.verb}});
  Leaves leaves{
      say("promise.title"),
      {text_piece(ui, say("promise.lead")), text_piece(ui, say("promise.q"), look::type::heading),
       chips_piece(ui, std::move(who)), chips_piece(ui, std::move(verb)),
       sentence_piece(state, page), text_piece(ui, who_sees(ui, state, page))}};
  if (page.verb)
    leaves.ways.push_back(
        {{"save", say("promise.yes"), look::Manner::main, "check"}, app::SavePromise{}});
  leaves.ways.push_back({{"none", say("promise.none"), look::Manner::outline}, app::NoPromise{}});
  return draw_leaves(ui, leaves);
}

Asked draw_leaf_typing(Ui& ui, const app::State& state, const YouveMet& page) {
  const std::string promiser = first_name(state, page.by_b ? page.b : page.a);
  const Box room = draw_leaf_head(ui, words::say(ui.words, "promise.who", {{"first", promiser}}),
                                  beside_keyboard(ui));
  const float field = std::min(room.h, 110.0f);
  draw_field(ui, {room.x, room.y, room.w, field}, {page.what, "promise"});
  if (room.h > field + 60)
    look::write(ui, {room.x, room.y + field + 12, room.w, room.h - field - 12},
                {sentence(ui, state, page), look::type::body, look::colours(ui).text});
  return draw_keyboard(ui, {page.keys, true, {}});
}

Asked draw_saved(Ui& ui, const app::State& state, const YouveMet& page, const Places& at) {
  const look::Palette& paint = look::colours(ui);
  if (look::upright(ui))
    look::daylight(ui, {300, 780, 0, 0, 1080, 700});
  else
    look::daylight(ui, {250, 650, 0, 0, 900, 700});
  draw_two_arches(ui, state, at.arches, page.a, page.b);
  look::write(ui, {at.title.x, at.title.y + 10, at.title.w, 190},
              {std::string(ui.words("promise.saved")), look::type::title, paint.text, 2, at.align});
  const Box card = look::upright(ui) ? Box{84, 860, 912, 220} : Box{936, 300, 924, 220};
  draw_sentence(ui, state, page, card);
  look::write(ui, {card.x, card.y + card.h + 20, card.w, 60},
              {who_sees(ui, state, page), look::type::label, paint.text2, 1});
  return {};
}

}  // namespace

Asked draw_page(Ui& ui, const app::State& state, const YouveMet& page) {
  if (page.typing)
    return look::compact(ui) ? draw_leaf_typing(ui, state, page) : draw_typing(ui, state, page);
  if (look::compact(ui)) return draw_leaf(ui, state, page);
  const Places at = places(ui);
  if (page.saved) return draw_saved(ui, state, page, at);
  draw_meeting(ui, state, page, at);
  return draw_promise(ui, state, page, at);
}

}  // namespace foyer::screens
