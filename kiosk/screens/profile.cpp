#include <algorithm>
#include <cmath>
#include <numeric>

#include "app/printed.hpp"
#include "base/text.hpp"
#include "look/art.hpp"
#include "look/shapes.hpp"
#include "look/widgets.hpp"
#include "screens/keyboard.hpp"
#include "screens/leaves.hpp"
#include "screens/pages.hpp"
#include "screens/queue.hpp"
#include "screens/who.hpp"

namespace foyer::screens {
namespace {

using app::Question;
using look::Box;
using look::Ui;

struct Asking {
  Question question;
  std::string name;  // "give"
  people::Kind sign;
  look::Tint tint;
  const std::vector<app::Chip>& chips;
};

float row_gap(const Ui& ui) { return look::upright(ui) ? 18.0f : 12.0f; }

// Places chips one after the other on two rows.
class ChipRows {
 public:
  ChipRows(Ui& ui, Box room) : ui_(&ui), room_(room), x_(room.x), y_(room.y) {}

  // Where a chip of this look goes; nothing when both rows are full. `keep` is what must stay free
  // behind it on the last row.
  std::optional<Box> next(const look::ChipLook& chip, float keep) {
    const float w = look::chip_width(*ui_, chip, room_.w);
    if (row_ == 0 && x_ + w > room_.x + room_.w + 1) {
      x_ = room_.x;
      y_ += look::chip_height + row_gap(*ui_);
      row_ = 1;
    }
    if (row_ == 1 && x_ + w > room_.x + room_.w - keep + 1) return {};
    const Box box{x_, y_, w, look::chip_height};
    x_ += w + 18;
    return box;
  }

 private:
  Ui* ui_;
  Box room_;
  float x_, y_;
  int row_ = 0;
};

// What is on first, then the fields that wait to be confirmed, then small things to add.
std::vector<std::size_t> in_order(const std::vector<app::Chip>& chips) {
  std::vector<std::size_t> order(chips.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) {
    return std::pair(!chips[i].on, !chips[i].on && chips[i].field.empty());
  });
  return order;
}

look::ChipLook look_of(const Asking& asking, std::size_t i) {
  const app::Chip& chip = asking.chips[i];
  return {asking.name + "." + std::to_string(i), chip.words, chip.on};
}

struct Placed {
  std::size_t chip;
  Box box;
};
using ChipPages = std::vector<std::vector<Placed>>;

// As many pages of two rows as all chips need, `keep` free at the end of each.
ChipPages placed_chips(Ui& ui, Box room, const Asking& asking, float keep) {
  ChipPages pages(1);
  ChipRows rows(ui, room);
  for (const std::size_t i : in_order(asking.chips)) {
    auto box = rows.next(look_of(asking, i), keep);
    if (!box) {
      pages.emplace_back();
      rows = ChipRows(ui, room);
      box = rows.next(look_of(asking, i), keep);
    }
    if (box) pages.back().push_back({i, *box});
  }
  return pages;
}

// Two rows of chips; when there are more, [More] turns to the next two.
Asked draw_chips(Ui& ui, Box room, const Asking& asking) {
  Asked asked;
  const look::Rgb behind = look::colours(ui).flat ? look::black : asking.tint.ground;
  const look::ChipLook own{asking.name + ".own", std::string(ui.words("profile.own")), false, true,
                           behind};
  const look::ChipLook more{asking.name + ".more", std::string(ui.words("mine.more")), false};
  const float gap = 18, more_w = look::chip_width(ui, more, room.w);
  float own_w = look::chip_width(ui, own, room.w);
  ChipPages pages = placed_chips(ui, room, asking, own_w + gap);
  const bool turned = pages.size() > 1;
  if (turned) {
    own_w = look::chip_width(ui, own, room.w - more_w - gap);
    pages = placed_chips(ui, room, asking, own_w + more_w + 2 * gap);
  }
  const float end = room.x + room.w, low = room.y + look::chip_height + row_gap(ui);
  Box after{room.x, room.y, 0, look::chip_height};
  for (const auto& [i, box] : pages[ui.leaf % pages.size()]) {
    if (look::chip(ui, box, look_of(asking, i))) asked = app::TouchChip{asking.question, i};
    after = {box.x + box.w + gap, box.y, 0, box.h};
  }
  const auto put = [&](const look::ChipLook& chip, float w) {
    if (after.x + w > end + 1) after = {room.x, low, 0, after.h};
    const bool tapped = look::chip(ui, {after.x, after.y, w, after.h}, chip);
    after.x += w + gap;
    return tapped;
  };
  if (turned && put(more, more_w)) asked = app::TurnLeaf{ui.leaf + 1};
  if (put(own, own_w)) asked = app::WriteOwn{asking.question};
  return asked;
}

Asked draw_question(Ui& ui, Box box, const Asking& asking) {
  const look::Palette& paint = look::colours(ui);
  const look::Rgb behind = paint.flat ? look::black : asking.tint.ground;
  look::tinted(ui, box, 32, asking.tint.ground);
  const std::string key = "profile." + asking.name;
  look::diagram(ui, asking.sign, {box.x + 36, box.y + 28, 104, 104},
                {paint.text, behind, paint.flat ? look::black : look::white}, 9);
  look::write(ui, {box.x + 164, box.y + 28, box.w - 200, 64},
              {std::string(ui.words(key)), look::type::heading, paint.text, 1});
  look::write(ui, {box.x + 164, box.y + 88, box.w - 200, 58},
              {std::string(ui.words(key + ".hint")), look::type::label,
               paint.flat ? paint.text : asking.tint.ink, 1});
  return draw_chips(ui, {box.x + 36, box.y + (look::upright(ui) ? 160 : 144), box.w - 72, 194},
                    asking);
}

Asked draw_questions(Ui& ui, Box give, Box need, const app::Profile& page) {
  Asked asked = draw_question(
      ui, give, {Question::give, "give", people::Kind::give, look::tint_give, page.offers});
  if (const Asked other = draw_question(
          ui, need,
          {Question::need, "need", people::Kind::receive, look::tint_receive, page.needs}))
    asked = other;
  return asked;
}

// Three sentences, each no until it is touched.
Asked draw_consents(Ui& ui, Box first, float step, const people::Consent& consent) {
  Asked asked;
  const auto row = [&](std::string name, bool on, app::Ask ask) {
    const std::string label(ui.words(name));
    if (look::switch_row(ui, first, {std::move(name), label, on})) asked = app::TouchConsent{ask};
    first.y += step;
  };
  row("consent.suggest", consent.suggest, app::Ask::suggest);
  row("consent.hosts", consent.hosts, app::Ask::hosts);
  row("consent.keep", consent.mail, app::Ask::mail);
  return asked;
}

Asked draw_ways(Ui& ui, Box go, Box skip, const people::Consent& consent) {
  Asked asked;
  const bool meets = consent.suggest;
  if (look::button(ui, {"go", go, std::string(ui.words(meets ? "profile.go" : "profile.save"))}))
    asked = meets ? app::Intent(app::WhomToMeet{}) : app::Intent(app::LetMeIn{});
  if (look::button(ui,
                   {"skip", skip, std::string(ui.words("profile.skip")), look::Manner::outline}))
    asked = app::LetMeIn{};
  return asked;
}

// Checked in, and what the printer does about the badge.
std::string lead(const Ui& ui, const app::State& state) {
  const auto& printer = state.health.printer;
  const auto* guest = state.visit.guest ? state.room->find(*state.visit.guest) : nullptr;
  const bool printing = !guest || !app::was_printed(*guest);
  if (!printing || !std::holds_alternative<app::PrinterReady>(printer))
    return std::string(ui.words("profile.lead.noprint"));
  const std::string before = queue_words(ui, printer);
  if (before.empty()) return std::string(ui.words("profile.lead"));
  return std::string(ui.words("profile.lead.in")) + " " + before + "\n" +
         std::string(ui.words("profile.lead.questions"));
}

void draw_welcome(Ui& ui, Box box, const app::State& state, const std::string& first) {
  const look::Palette& paint = look::colours(ui);
  look::write_name(
      ui, {box.x, box.y, box.w, 104},
      {words::say(ui.words, "profile.title", {{"first", first}}), look::type::title, paint.text});
  look::write(
      ui,
      {box.x, box.y + (look::upright(ui) ? 118 : 106), box.w, look::upright(ui) ? 140.0f : 104.0f},
      {lead(ui, state), look::type::body, paint.text, 2});
}

Asked draw_own_words(Ui& ui, const app::OwnWords& own) {
  const look::Palette& paint = look::colours(ui);
  const bool give = own.question == Question::give, tall = look::upright(ui);
  const Box room = beside_keyboard(ui);
  if (tall)
    look::daylight(ui, {640, 980, 0, 300, 1080, 560});
  else
    look::daylight(ui, {430, 760, 0, 240, 880, 420});
  look::write(ui, {room.x, room.y, room.w, 188},
              {std::string(ui.words(give ? "profile.give" : "profile.need")), look::type::title,
               paint.text, 2});
  look::write(ui, {room.x, room.y + 202, room.w, 70},
              {std::string(ui.words("profile.own.hint")), look::type::body, paint.text2, 1});
  draw_field(ui, {room.x, room.y + 290, room.w, 236}, {own.typed, "edit"});
  return draw_keyboard(ui, {own.keys, true, {}});
}

// A question with its chips, as pieces.
void add_question(Ui& ui, Leaves& leaves, Question question, const std::vector<app::Chip>& chips) {
  const std::string name = question == Question::give ? "give" : "need";
  std::vector<ChipTo> shown;
  for (const std::size_t i : in_order(chips))
    shown.push_back({{name + "." + std::to_string(i), chips[i].words, chips[i].on},
                     app::TouchChip{question, i}});
  shown.push_back(
      {{name + ".own", std::string(ui.words("profile.own")), false, true, look::colours(ui).ground},
       app::WriteOwn{question}});
  leaves.pieces.push_back(
      text_piece(ui, std::string(ui.words("profile." + name)), look::type::heading));
  for (auto& row : chip_rows(ui, std::move(shown))) leaves.pieces.push_back(std::move(row));
}

Piece switch_piece(std::string name, bool on, app::Ask ask) {
  return {104, [=](Ui& ui, Box box) {
            const bool tapped = look::switch_row(ui, box, {name, std::string(ui.words(name)), on});
            return tapped ? Asked(app::TouchConsent{ask}) : Asked();
          }};
}

Asked draw_leaf(Ui& ui, const app::State& state, const app::Profile& page) {
  const auto say = [&](std::string_view key) { return std::string(ui.words(key)); };
  Leaves leaves{words::say(ui.words, "profile.title", {{"first", first_name(state, page.who)}}),
                {text_piece(ui, lead(ui, state))}};
  add_question(ui, leaves, Question::give, page.offers);
  add_question(ui, leaves, Question::need, page.needs);
  leaves.pieces.push_back(text_piece(ui, say("profile.consent"), look::type::heading));
  const auto& consent = page.consent;
  leaves.pieces.push_back(switch_piece("consent.suggest", consent.suggest, app::Ask::suggest));
  leaves.pieces.push_back(switch_piece("consent.hosts", consent.hosts, app::Ask::hosts));
  leaves.pieces.push_back(switch_piece("consent.keep", consent.mail, app::Ask::mail));
  const bool meets = consent.suggest;
  leaves.ways = {{{"go", say(meets ? "profile.go" : "profile.save")},
                  meets ? app::Intent(app::WhomToMeet{}) : app::Intent(app::LetMeIn{})},
                 {{"skip", say("profile.skip"), look::Manner::outline}, app::LetMeIn{}}};
  return draw_leaves(ui, leaves);
}

Asked draw_leaf_words(Ui& ui, const app::OwnWords& own) {
  const bool give = own.question == Question::give;
  const Box room = draw_leaf_head(ui, std::string(ui.words(give ? "profile.give" : "profile.need")),
                                  beside_keyboard(ui));
  draw_field(ui, {room.x, room.y, room.w, std::min(room.h, 130.0f)}, {own.typed, "edit"});
  if (room.h > 190)
    look::write(
        ui, {room.x, room.y + 142, room.w, room.h - 142},
        {std::string(ui.words("profile.own.hint")), look::type::body, look::colours(ui).text2});
  return draw_keyboard(ui, {own.keys, true, {}});
}

Asked merged(Asked a, Asked b) { return b ? b : a; }

}  // namespace

Asked draw_page(Ui& ui, const app::State& state, const app::Profile& page) {
  if (page.typing)
    return look::compact(ui) ? draw_leaf_words(ui, *page.typing) : draw_own_words(ui, *page.typing);
  if (look::compact(ui)) return draw_leaf(ui, state, page);
  const look::Palette& paint = look::colours(ui);
  const std::string first = first_name(state, page.who);
  const look::Words decide{std::string(ui.words("profile.consent")), look::type::heading,
                           paint.text, 1};
  Asked asked;
  if (look::upright(ui)) {
    look::daylight(ui, {640, 980, 0, 300, 1080, 560});
    draw_welcome(ui, {72, 72, 936, 0}, state, first);
    asked = draw_questions(ui, {48, 340, 984, 394}, {48, 758, 984, 394}, page);
    look::write(ui, {72, 1182, 936, 76}, decide);
    asked = merged(asked, draw_consents(ui, {48, 1268, 984, 104}, 116, page.consent));
    return merged(asked, draw_ways(ui, {48, 1632, 596, 132}, {668, 1632, 364, 132}, page.consent));
  }
  look::daylight(ui, {1180, 1660, 0, 700, 1900, 420});
  draw_welcome(ui, {60, 10, 1100, 0}, state, first);
  asked = draw_questions(ui, {60, 232, 984, 356}, {60, 596, 984, 356}, page);
  look::write(ui, {1092, 190, 768, 70}, decide);
  asked = merged(asked, draw_consents(ui, {1068, 270, 792, 112}, 126, page.consent));
  return merged(asked, draw_ways(ui, {1068, 676, 792, 124}, {1068, 816, 792, 122}, page.consent));
}

}  // namespace foyer::screens
