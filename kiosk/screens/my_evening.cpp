#include <algorithm>

#include "base/text.hpp"
#include "look/art.hpp"
#include "look/shapes.hpp"
#include "look/widgets.hpp"
#include "screens/keyboard.hpp"
#include "screens/leaves.hpp"
#include "screens/modules.hpp"
#include "screens/notice.hpp"
#include "screens/pages.hpp"
#include "screens/promises.hpp"
#include "screens/who.hpp"
#include "words/sentence.hpp"

namespace foyer::screens {
namespace {

using app::Met;
using app::MyEvening;
using look::Align;
using look::Box;
using look::Ui;

constexpr std::size_t rows_shown = 6, rows_roomy = 3;

struct Row {
  std::size_t which;
  const Met& met;
  bool selected;
  bool roomy;          // room for the promise on a line of its own
  bool apart = false;  // the promise stands below the row
};

float row_height(const Row& row) {
  if (!row.roomy) return 104;
  return row.met.promises.empty() ? 136 : 216;
}

// The last promise between the reader and this person, as the reader reads it, and what became of
// it.
struct Told {
  std::string words;
  bool own;
  bool kept;
};

Told told(const Ui& ui, const app::State& state, const MyEvening& page, const Met& met) {
  const people::Promise& promise = met.promises.back();
  auto [words, own] =
      promise_to(ui, promise.text, first_name(state, page.who), first_name(state, met.other));
  const bool kept = app::outcome_now(state, promise) == people::Outcome::kept;
  return {kept ? words::say(ui.words, "mine.kept", {{"promise", words}}) : words, own, kept};
}

// To be ticked when it was kept: a round that is empty, or has a tick in it.
void draw_tick(Ui& ui, float x, float y, bool kept) {
  const look::Palette& paint = look::colours(ui);
  look::bordered(ui, {x - 24, y - 24, 48, 48}, 24, {4, paint.text}, paint.card);
  if (kept) look::icon(ui, "check", x, y, 36, paint.text);
}

// True when it was touched. `room` is what a finger may hit, at least as large as `box`.
bool draw_promise(Ui& ui, const Told& told, const std::string& name, Box box, Box room) {
  const look::Palette& paint = look::colours(ui);
  const look::Touch touched = look::touch(ui, name, room);
  const look::Tint tint = told.own ? look::tint_give : look::tint_receive;
  if (!paint.flat) look::rounded(ui, box, 20, touched.pressed ? look::green_tint : tint.ground);
  const float middle = box.y + box.h / 2;
  look::icon(ui, "promise", box.x + 43, middle, 40, paint.text);
  look::write(ui, {box.x + 82, box.y, box.w - 170, box.h},
              {told.words, look::type::label, paint.text, 1, Align::left, true});
  draw_tick(ui, box.x + box.w - 44, middle, told.kept);
  return touched.tapped;
}

// "Show card" with a telephone, or "shown below".
void draw_way_to_card(Ui& ui, Box row, float middle, bool selected) {
  const look::Palette& paint = look::colours(ui);
  const look::Rgb ink = selected ? paint.text : paint.flat ? look::yellow : look::green;
  const std::string_view key = !selected           ? "mine.show"
                               : look::upright(ui) ? "mine.shown"
                                                   : "mine.shown.beside";
  const float right = row.x + row.w;
  look::write(ui, {right - 389, middle - 32, 300, 64},
              {std::string(ui.words(key)), look::type::label_strong, ink, 1, Align::right, true});
  look::icon(ui, "phone", right - 56, middle, 40, ink);
}

Asked draw_row(Ui& ui, const app::State& state, const MyEvening& page, const Row& row, Box box) {
  const look::Palette& paint = look::colours(ui);
  const std::string number = std::to_string(row.which);
  const bool promised = !row.met.promises.empty();
  const bool strip = row.roomy && promised;  // the promise is a target of its own
  const look::Touch touched =
      look::touch(ui, "contact." + number, {box.x, box.y, box.w, strip ? 124 : box.h});
  if (row.selected)
    look::bordered(ui, box, 32, {6, paint.text}, paint.card);
  else if (touched.pressed && !paint.flat)
    look::rounded(ui, box, 32, look::green_tint);
  else
    look::card(ui, box);
  const float middle = box.y + (row.roomy ? 68 : box.h / 2);
  if (const people::Mark* shown = mark(state, row.met.other))
    look::mark(ui, *shown, box.x + 82, middle, row.roomy ? 92 : 76);
  const float x = box.x + 156, w = box.w - 156 - 340;
  const Box name = row.roomy ? Box{x, box.y + 17, w, 62} : Box{x, box.y + 8, w, 52};
  look::write_name(ui, name,
                   {full_name(state, row.met.other),
                    row.roomy ? look::type::heading : look::type::row, paint.text});
  if (row.roomy || row.apart || !promised) {
    look::write(ui, {x, name.y + name.h - (row.roomy ? 7 : 2), w, 46},
                {role(state, row.met.other), row.roomy ? look::type::label : look::type::fine,
                 paint.text2, 1});
  } else {
    look::write(ui, {x, name.y + 50, box.w - 180, 40},
                {told(ui, state, page, row.met).words, look::type::fine, paint.text2, 1});
  }
  draw_way_to_card(ui, box, row.roomy ? middle : box.y + 36, row.selected);
  const bool ticked = strip && draw_promise(ui, told(ui, state, page, row.met), "promise." + number,
                                            {box.x + 36, box.y + 126, box.w - 72, 68},
                                            {box.x, box.y + 124, box.w, box.h - 124});
  if (ticked) return app::TickPromise{row.which};
  return touched.tapped ? Asked(app::ShowCard{row.which}) : Asked();
}

// The rows from the page's first on; where they end.
float draw_rows(Ui& ui, const app::State& state, const MyEvening& page, Box room, Asked& asked) {
  const std::size_t left = page.met.size() - std::min(page.from, page.met.size());
  const std::size_t count = std::min(left, rows_shown);
  const bool roomy = page.met.size() <= rows_roomy;
  Box box = room;
  for (std::size_t i = page.from; i < page.from + count; ++i) {
    const Row row{i, page.met[i], page.card == i && page.symbol.has_value(), roomy};
    box.h = row_height(row);
    if (const Asked one = draw_row(ui, state, page, row, box)) asked = one;
    box.y += box.h + (roomy ? 20 : 12);
  }
  return box.y;
}

// The card as a code: black on white in every mode, four modules of white round it.
void draw_code(Ui& ui, const badge::Symbol& symbol, Box box) {
  look::rounded(ui, box, 32, look::white);
  const float side = static_cast<float>(symbol.side);
  const float inner = box.w * side / (side + 8);
  draw_modules(ui, symbol, {box.x + (box.w - inner) / 2, box.y + (box.h - inner) / 2, inner, inner},
               look::black);
}

// The card of the chosen person. Where the rows are too low for promises, theirs is ticked here.
Asked draw_card(Ui& ui, const app::State& state, const MyEvening& page, Box arch) {
  if (!page.symbol || !page.card || *page.card >= page.met.size()) return {};
  const look::Palette& paint = look::colours(ui);
  const Met& met = page.met[*page.card];
  const bool strip = page.met.size() > rows_roomy && !met.promises.empty();
  look::tinted_arch(ui, arch, look::tint_give.ground);
  const float middle = arch.x + arch.w / 2;
  const Box code{middle - 240, arch.y + (strip ? 60 : 84), 480, 480};
  draw_code(ui, *page.symbol, code);
  look::write(ui, {arch.x + 48, code.y + (strip ? 484 : 496), arch.w - 96, 64},
              {words::say(ui.words, "mine.take", {{"p", first_name(state, met.other)}}),
               look::type::heading, paint.text, 1, Align::centre});
  const Box below{arch.x + 40, code.y + (strip ? 552 : 560), arch.w - 80, strip ? 76.0f : 48.0f};
  if (strip) {
    const bool ticked = draw_promise(ui, told(ui, state, page, met),
                                     "promise." + std::to_string(*page.card), below, below);
    return ticked ? Asked(app::TickPromise{*page.card}) : Asked();
  }
  look::write(
      ui, below,
      {std::string(ui.words("mine.take.lead")), look::type::label, paint.text, 1, Align::centre});
  return {};
}

Asked draw_empty(Ui& ui, const std::string& title) {
  return draw_notice(
      ui,
      {.title = title,
       .lead = std::string(ui.words("mine.empty")),
       .tint = look::tint_receive,
       .icon = "promise",
       .ways = {{"meet", std::string(ui.words("mine.empty.meet")), look::Manner::main, "people"},
                {"host", std::string(ui.words("bar.host")), look::Manner::outline, "host"}}},
      {app::WhomToMeet{}, app::AskHost{}});
}

void draw_title(Ui& ui, Box box, const std::string& title, const std::string& lead) {
  const look::Palette& paint = look::colours(ui);
  look::write_name(ui, {box.x, box.y, box.w, 100}, {title, look::type::title, paint.text});
  look::write(ui, {box.x, box.y + 112, box.w, 60}, {lead, look::type::body, paint.text, 1});
}

Asked merged(Asked a, Asked b) { return b ? b : a; }

// What else can be done with everybody's cards.
std::vector<WayTo> more_ways(const Ui& ui, const app::State& state, const MyEvening& page) {
  const auto say = [&](std::string_view key) { return std::string(ui.words(key)); };
  std::vector<WayTo> ways;
  if (state.settings.mail && !page.mailed)
    ways.push_back({{"mail", say("mine.mail"), look::Manner::main, "mail"}, app::MailMe{}});
  if (std::holds_alternative<app::PrinterReady>(state.health.printer) && !page.printed)
    ways.push_back(
        {{"print", say("mine.print"), look::Manner::outline, "printer"}, app::PrintMine{}});
  return ways;
}

std::string lead(const Ui& ui, const MyEvening& page) {
  return std::string(ui.words(page.mailed    ? "mine.sent"
                              : page.printed ? "mine.printed"
                                             : "mine.lead"));
}

Piece row_piece(const app::State& state, const MyEvening& page, std::size_t which) {
  return {104, [&state, &page, which](Ui& ui, Box box) {
            const bool selected = page.card == which && page.symbol.has_value();
            const Row row{which, page.met[which], selected, false, true};
            return draw_row(ui, state, page, row, box);
          }};
}

// For a finger to tick.
Piece promise_piece(const app::State& state, const MyEvening& page, std::size_t which) {
  return {76, [&state, &page, which](Ui& ui, Box box) {
            const bool ticked = draw_promise(ui, told(ui, state, page, page.met[which]),
                                             "promise." + std::to_string(which), box, box);
            return ticked ? Asked(app::TickPromise{which}) : Asked();
          }};
}

Piece code_piece(const MyEvening& page) {
  return {480, [&page](Ui& ui, Box box) {
            const float side = std::min(box.w, box.h);
            draw_code(ui, *page.symbol, {box.x + (box.w - side) / 2, box.y, side, side});
            return Asked();
          }};
}

Asked draw_leaf(Ui& ui, const app::State& state, const MyEvening& page, const std::string& title) {
  Leaves leaves{title, {text_piece(ui, lead(ui, page))}, more_ways(ui, state, page)};
  for (std::size_t i = 0; i < page.met.size(); ++i) {
    leaves.pieces.push_back(row_piece(state, page, i));
    if (!page.met[i].promises.empty()) leaves.pieces.push_back(promise_piece(state, page, i));
    if (page.symbol && page.card == i) leaves.pieces.push_back(code_piece(page));
  }
  return draw_leaves(ui, leaves);
}

// "Where shall we send it?"
Asked draw_address(Ui& ui, const app::Address& address) {
  const look::Palette& paint = look::colours(ui);
  Box room = beside_keyboard(ui);
  if (look::compact(ui)) {
    room = draw_leaf_head(ui, std::string(ui.words("mine.where")), room);
  } else {
    look::write(ui, {room.x, room.y, room.w, 188},
                {std::string(ui.words("mine.where")), look::type::title, paint.text, 2});
    look::write(ui, {room.x, room.y + 202, room.w, 70},
                {std::string(ui.words("mine.where.lead")), look::type::body, paint.text2, 1});
    room.y += 290;
    room.h = 136;
  }
  draw_field(ui, {room.x, room.y, room.w, std::min(room.h, 136.0f)}, {address.typed, "mail"});
  return draw_keyboard(ui, {address.keys, true, {}});
}

// At the foot of the page: more rows, and what else can be done.
Asked draw_foot(Ui& ui, Box box, std::vector<WayTo> ways) {
  Asked asked;
  const float gap = 24, count = static_cast<float>(ways.size());
  const float w = (box.w - gap * (count - 1)) / std::max(1.0f, count);
  for (const WayTo& one : ways) {
    const Way& way = one.way;
    if (look::button(ui, {way.name, {box.x, box.y, w, box.h}, way.label, way.manner, way.icon}))
      asked = one.asks;
    box.x += w + gap;
  }
  return asked;
}

}  // namespace

Asked draw_page(Ui& ui, const app::State& state, const MyEvening& page) {
  const std::string title =
      words::say(ui.words, "mine.title", {{"first", first_name(state, page.who)}});
  if (page.address) return draw_address(ui, *page.address);
  if (page.met.empty()) return draw_empty(ui, title);
  if (look::compact(ui)) return draw_leaf(ui, state, page, title);
  const bool more = page.met.size() > rows_shown;
  std::vector<WayTo> ways = more_ways(ui, state, page);
  if (more)
    ways.push_back({{"more", std::string(ui.words("mine.more")), look::Manner::outline, "down"},
                    app::MoreContacts{}});
  Asked asked;
  if (look::upright(ui)) {
    look::daylight(ui, {640, 980, 0, 300, 1080, 560});
    draw_title(ui, {72, 72, 936, 0}, title, lead(ui, page));
    const float end = draw_rows(ui, state, page, {48, 276, 984, 0}, asked);
    const float arch = std::max(920.0f, end + 8);
    asked = merged(asked, draw_card(ui, state, page, {48, arch, 984, 1788 - arch}));
    return merged(asked, draw_foot(ui, {96, 1674, 888, 104}, ways));
  } else {
    look::daylight(ui, {1180, 1660, 0, 700, 1900, 420});
    draw_title(ui, {60, 16, 1000, 0}, title, lead(ui, page));
    draw_rows(ui, state, page, {60, 196, 984, 0}, asked);
    asked = merged(asked, draw_foot(ui, {1092, 24, 768, 104}, ways));
    return merged(asked, draw_card(ui, state, page, {1092, 150, 768, 810}));
  }
}

}  // namespace foyer::screens
