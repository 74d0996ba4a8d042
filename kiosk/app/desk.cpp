// The organiser's desk: what a host sees of the room, and does for one guest.
#include <algorithm>
#include <utility>

#include "app/desk_turn.hpp"
#include "checkin/decide.hpp"

namespace foyer::app {
namespace {

constexpr std::int64_t undo_ms = 20 * second_ms;
constexpr std::int64_t draw_again_ms = 5 * second_ms;
constexpr std::int64_t look_again_ms = 5 * minute_ms;

Desk* desk(Turn& turn) { return std::get_if<Desk>(&turn.state.screen); }

struct Follow {
  Turn& turn;
  Desk& at;

  void operator()(const DeskGo& to) const {
    at.tab = to.tab;
    at.form = {};
    at.person.reset();
    at.writing.reset();
    at.from = 0;
    if (to.tab == DeskTab::kiosks) look_for_conflicts(turn);
    if (const auto running = hosting::rounds(*turn.state.room)) at.rounds = *running;
  }
  void operator()(const DeskOpen& open) const {
    if (!find(turn.state, open.who)) return;
    at.person = open.who;
    if (std::holds_alternative<DeskSearch>(at.form)) at.form = {};
    at.writing.reset();
  }
  void operator()(const DeskFind&) const {
    at.form = DeskSearch{};
    at.writing = Draft::name;
    at.draft.clear();
  }
  void operator()(const DeskWelcome&) const {
    at.form = DeskWalkIn{};
    at.writing = Draft::name;
    at.draft.clear();
  }
  void operator()(const DeskChange&) const {
    const auto* person = at.person ? find(turn.state, *at.person) : nullptr;
    if (person) at.form = edit_of(*person);
  }
  void operator()(const DeskDo& wanted) const {
    if (asked_first(wanted.deed))
      at.form = Sure{wanted.deed, wanted.who};
    else
      do_deed(turn, wanted.deed, wanted.who);
  }
  void operator()(const DeskSure& answer) const {
    if (const auto* both = std::get_if<DeskMerge>(&at.form)) {
      const DeskMerge asked = *both;
      at.form = {};
      if (answer.yes) make_one(turn, asked);
      return;
    }
    const auto* sure = std::get_if<Sure>(&at.form);
    if (!sure) return;
    const Sure asked = *sure;
    at.form = {};
    if (answer.yes) do_deed(turn, asked.deed, asked.who);
  }
  void operator()(const DeskIntroduced& both) const {
    write_as_host(turn, {journal::Introduced{both.a, both.b, at.host}}, "introduced", both.a);
    at.undo.reset();
  }
  void operator()(const DeskUndo&) const {
    if (!at.undo) return;
    auto back = std::move(at.undo->back);
    at.undo.reset();
    write_as_host(turn, std::move(back), "undo", {});
  }
  void operator()(const DeskWrite& wanted) const {
    keep_draft(at);
    at.writing = wanted.draft;
    at.draft.clear();  // of the search that found them
    at.keys = wanted.draft == Draft::pin ? Keys::digits : Keys::letters;
    if (const auto* form = std::get_if<DeskHost>(&at.form); form && wanted.draft == Draft::name)
      at.draft = form->name;
    if (const auto* form = std::get_if<DeskWalkIn>(&at.form))
      at.draft = wanted.draft == Draft::name    ? form->name
                 : wanted.draft == Draft::offer ? form->offer
                                                : form->need;
  }
  void operator()(const DeskDrop& drop) const {
    auto* edit = std::get_if<DeskEdit>(&at.form);
    if (!edit) return;
    auto& words = form_words(edit->profile, drop.draft);
    if (drop.which < words.size())
      words.erase(words.begin() + static_cast<std::ptrdiff_t>(drop.which));
  }
  void operator()(const DeskAllow& allow) const {
    if (auto* form = std::get_if<DeskWalkIn>(&at.form)) form->suggest = !form->suggest;
    if (auto* form = std::get_if<DeskHost>(&at.form)) form->lead = !form->lead;
    auto* edit = std::get_if<DeskEdit>(&at.form);
    if (!edit) return;
    bool& consent = allow.what == Allow::suggest ? edit->consent.suggest
                    : allow.what == Allow::hosts ? edit->consent.hosts
                                                 : edit->consent.mail;
    consent = !consent;
  }
  void operator()(const DeskSave&) const { save_form(turn); }
  void operator()(const DeskClose&) const {
    at.writing.reset();
    at.draft.clear();
    at.told.clear();
    if (std::holds_alternative<std::monostate>(at.form))
      at.person.reset();
    else
      at.form = {};
  }
  void operator()(const DeskRows& rows) const {
    auto* promises = std::get_if<DeskPromises>(&at.form);
    (promises ? promises->from : at.from) = rows.from;
  }
  void operator()(const DeskLock&) const { lock_desk(turn); }
  void operator()(const DeskCloseDoor& door) const {
    DeskPause form{door.kiosk};
    at.writing = Draft::elsewhere;
    at.draft = form.words;
    at.form = std::move(form);
  }
  void operator()(const DeskOpenDoor& door) const { open_door(turn, door.kiosk); }
  void operator()(const DeskSay&) const {
    at.form = DeskMessage{};
    at.writing = Draft::message;
    at.draft.clear();
  }
  void operator()(const DeskUnsay&) const { say_everywhere(turn, {}); }
  void operator()(const DeskSettle& wanted) const { settle(turn, wanted); }
  void operator()(const DeskOnePerson& pair) const {
    if (pair.which < at.alike.size())
      at.form = DeskMerge{at.alike[pair.which].a, at.alike[pair.which].b};
  }
  void operator()(const DeskTwoPeople& pair) const {
    if (pair.which >= at.alike.size()) return;
    at.apart.emplace(at.alike[pair.which].a, at.alike[pair.which].b);
    at.alike.erase(at.alike.begin() + static_cast<std::ptrdiff_t>(pair.which));
  }
  void operator()(const DeskTurn& wanted) const { turn_knob(at, wanted); }
  void operator()(const DeskSeat&) const { seat_rounds(turn); }
  void operator()(const DeskNextRound&) const { next_round(turn); }
  void operator()(const DeskEndRounds&) const { end_rounds(turn); }
  void operator()(const DeskAddHost&) const { add_host(turn); }
  void operator()(const DeskNewPin& of) const { new_pin(turn, of.host); }
  void operator()(const DeskTakeAway& of) const { take_away(turn, of.host); }
  void operator()(const DeskSeePromises&) const {
    if (at.person) at.form = DeskPromises{*at.person};
  }
  void operator()(const DeskTick& wanted) const { tick_at_desk(turn, wanted); }
};

}  // namespace

void write_as_host(Turn& turn, std::vector<journal::Payload> what, std::string_view word,
                   const Ref& who) {
  what.emplace_back(journal::StaffActed{desk(turn)->host, std::string(word), who});
  write_down(turn, std::move(what));
}

void offer_undo(Turn& turn, std::string said, std::vector<journal::Payload> back) {
  desk(turn)->undo = Undoable{std::move(said), std::move(back), turn.state.now + undo_ms};
}

void open_desk(Turn& turn, std::string host, bool lead) {
  go(turn, Desk{.host = std::move(host), .lead = lead});
  freshen_desk(turn);
}

void desk_door(Turn& turn) {
  if (pin_wanted(turn.state)) return go(turn, HostPin{});
  open_desk(turn, turn.state.settings.host, true);
}

void lock_desk(Turn& turn) { close(turn); }

void at_desk(Turn& turn, const AtDesk& wanted) {
  Desk* at = desk(turn);
  if (!at) return;
  at->told.clear();
  if (may(turn, wanted)) std::visit(Follow{turn, *at}, wanted);
}

std::string* desk_text(Desk& at) { return at.writing ? &at.draft : nullptr; }

void desk_text_changed(Turn& turn) {
  if (Desk* at = desk(turn)) find_person(turn, *at);
}

void desk_text_finished(Turn& turn) {
  Desk* at = desk(turn);
  if (!at) return;
  if (const auto* form = std::get_if<DeskSearch>(&at->form)) {
    if (form->found.size() == 1) at_desk(turn, DeskOpen{Ref(form->found.front())});
    return;
  }
  const bool whole = std::holds_alternative<DeskWalkIn>(at->form) ||
                     std::holds_alternative<DeskMessage>(at->form) ||
                     std::holds_alternative<DeskPause>(at->form);
  if (whole) return save_form(turn);
  keep_draft(*at);
}

void scanned_at_desk(Turn& turn, const std::string& text) {
  const auto outcome = whose(turn.state, text);
  Desk& at = *desk(turn);
  if (const Ref* who = checkin::whom(outcome)) {
    at.person = *who;
    at.told.clear();
    return;
  }
  at.told = "That badge belongs to nobody on the list.";
}

void network_drawn(Turn& turn, std::shared_ptr<const hosting::Picture> picture) {
  Desk* at = desk(turn);
  if (!at) return;
  at->drawing = false;
  at->picture = std::move(picture);
}

void needs_found(Turn& turn, const NeedsFound& found) {
  Desk* at = desk(turn);
  if (!at) return;
  at->answers.insert(at->answers.end(), found.answers.begin(), found.answers.end());
  if (found.next > 0) {
    turn.effects.emplace_back(FindOpenNeeds{found.next});
    return;
  }
  at->needs = hosting::open_needs(*turn.state.room, std::exchange(at->answers, {}));
  at->needs_known = true;
}

void freshen_desk(Turn& turn) {
  Desk* at = desk(turn);
  if (!at) return;
  const bool stale = !at->picture || turn.state.now - at->drawn >= draw_again_ms;
  if (stale && !at->drawing) {
    at->drawing = true;
    at->drawn = turn.state.now;
    turn.effects.emplace_back(DrawNetwork{turn.state.room, at->picture});
  }
  if (!at->looked || turn.state.now - *at->looked >= look_again_ms) {
    at->looked = turn.state.now;
    at->answers.clear();
    turn.effects.emplace_back(FindOpenNeeds{});
  }
}

void keep_desk_time(Turn& turn) {
  Desk& at = *desk(turn);
  if (at.undo && turn.state.now >= at.undo->until) at.undo.reset();
}

}  // namespace foyer::app
