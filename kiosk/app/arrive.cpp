#include <algorithm>
#include <span>

#include "app/printed.hpp"
#include "app/turn.hpp"
#include "base/cases.hpp"
#include "checkin/decide.hpp"

namespace foyer::app {
namespace {

constexpr std::int64_t same_badge_ms = 5 * second_ms;
constexpr std::int64_t quick_ms = 2500;

// Not this badge, or not now.
void refuse(Turn& turn, Screen why) {
  close(turn, std::move(why));
  sound(turn, Sound::hm);
}

void begin_visit(Turn& turn, const Ref& who, bool by_name) {
  turn.state.visit = {.guest = who, .by_name = by_name, .touched = turn.state.now};
  greet_in_their_language(turn, who);
}

// Whoever is looked for by name has shown no ticket, and brings in nobody else.
void let_in(Turn& turn, const Ref& who, bool by_name) {
  if (!turn.state.doors_open) return refuse(turn, Full{});
  const auto* person = find(turn.state, who);
  if (by_name || !person) return check_in(turn, who, {}, by_name);
  auto others =
      checkin::companions(*turn.state.room, *person, turn.state.settings.rules, turn.state.now);
  if (others.empty()) return check_in(turn, who, {}, by_name);
  begin_visit(turn, who, by_name);
  go(turn, Together{who, std::move(others)});
}

void say_not_now(Turn& turn, const checkin::NotNow& no) {
  if (std::holds_alternative<checkin::RoomFull>(no.why)) return refuse(turn, Full{});
  refuse(turn, NotNow{no.why});
}

void meet_unknown(Turn& turn, const checkin::Unknown& no, std::string_view code) {
  if (no.blank && takes_walk_ins(turn.state)) {
    const auto read = badge::read(code, turn.state.settings.key);
    if (const auto* ours = std::get_if<badge::Ours>(&read)) return start_walk_in(turn, ours->code);
  }
  refuse(turn, UnknownBadge{no.not_a_badge, no.unsigned_here, no.newer || no.blank});
}

// Goodbye is said when it is written down.
void let_out(Turn& turn, const Ref& who) {
  begin_visit(turn, who, true);
  go(turn, Reading{});
  write_down(turn, journal::CheckedOut{who});
}

void say_you_are_in(Turn& turn, const Ref& who) {
  close(turn, Attract{first_name(turn.state, who), turn.state.now + quick_ms});
  sound(turn, Sound::welcome);
}

void welcome_again(Turn& turn, const checkin::AlreadyHere& here, bool by_name) {
  const bool twice =
      turn.state.last_guest == here.who && turn.state.now - turn.state.last_seen < same_badge_ms;
  turn.state.last_guest = here.who;
  turn.state.last_seen = turn.state.now;
  if (twice || by_name) return say_you_are_in(turn, here.who);
  begin_visit(turn, here.who, false);
  turn.state.door_opened = turn.state.now;
  go(turn, WelcomeBack{here.who, here.first});
  sound(turn, Sound::welcome);
}

// `code` is what was held up; empty for somebody who was found by name.
void answer(Turn& turn, const checkin::Outcome& outcome, std::string_view code) {
  const bool by_name = code.empty();
  std::visit(
      Cases{[&](const checkin::Welcome& in) { let_in(turn, in.who, by_name); },
            [&](const checkin::AlreadyHere& here) { welcome_again(turn, here, by_name); },
            [&](const checkin::NotConfirmed& no) { refuse(turn, NotConfirmed{no.registration}); },
            [&](const checkin::Revoked& no) { refuse(turn, Replaced{no.what}); },
            [&](const checkin::Unknown& no) { meet_unknown(turn, no, code); },
            [&](const checkin::WrongEvent&) { refuse(turn, UnknownBadge{.elsewhere = true}); },
            [&](const checkin::Unreadable&) { refuse(turn, UnknownBadge{true}); },
            [&](const checkin::NotNow& no) { say_not_now(turn, no); },
            [&](const checkin::Leaves& out) { let_out(turn, out.who); }},
      outcome);
}

// Small things that many can give and many are glad of, offered beside a guest's own words.
struct Small {
  std::string_view key, english;
};
constexpr Small small_offers[] = {{"chip.give.1", "Proofreading"}, {"chip.give.2", "Listening"}};
constexpr Small small_needs[] = {{"chip.need.1", "A first client"},
                                 {"chip.need.2", "Honest feedback"}};

std::string in_their_words(const State& state, const Small& small) {
  const auto& library = state.settings.words;
  return std::string(library ? library->in(state.comfort.language)(small.key) : small.english);
}

std::vector<Chip> chips(const State& state, const std::vector<std::string>& own,
                        std::span<const Small> small) {
  std::vector<Chip> out;
  for (const auto& words : own) out.push_back({words, true, {}});
  for (const auto& one : small) {
    std::string words = in_their_words(state, one);
    if (std::ranges::find(out, words, &Chip::words) == out.end())
      out.push_back({std::move(words), false, {}});
  }
  return out;
}

}  // namespace

// "My evening", asked for at the door: whoever holds up a badge that counts sees theirs, and is not
// checked in for it.
bool open_their_evening(Turn& turn, std::string_view code) {
  const auto* door = std::get_if<Attract>(&turn.state.screen);
  if (!door || !door->mine) return false;
  const auto outcome = whose(turn.state, code);
  const auto* new_here = std::get_if<checkin::Welcome>(&outcome);
  const auto* here = std::get_if<checkin::AlreadyHere>(&outcome);
  if (!new_here && !here) return false;
  begin_visit(turn, new_here ? new_here->who : here->who, false);
  see_evening(turn);
  sound(turn, Sound::welcome);
  return true;
}

void check_in(Turn& turn, const Ref& who, const std::vector<Ref>& others, bool by_name) {
  begin_visit(turn, who, by_name);
  turn.state.visit.came = turn.state.now;
  if (!by_name) turn.state.door_opened = turn.state.now;
  go(turn, Reading{});
  std::vector<journal::Payload> facts{journal::CheckedIn{who}};
  for (const auto& other : others) facts.emplace_back(journal::CheckedIn{other});
  write_down(turn, std::move(facts));
}

void arrive(Turn& turn, std::string_view code) {
  if (open_their_evening(turn, code)) return;
  if (!sent_to(turn.state).empty()) return refuse(turn, Attract{});
  const auto outcome = checkin::decide(*turn.state.room, code, door_of(turn.state), turn.state.now);
  const auto* unknown = std::get_if<checkin::Unknown>(&outcome);
  if (unknown && !unknown->not_a_badge && turn.state.standing.loading)
    return wait_for_list(turn, code);
  answer(turn, outcome, code);
}

void arrive_by_name(Turn& turn, const Ref& who) {
  const auto outcome =
      checkin::decide_by_name(*turn.state.room, who, door_of(turn.state), turn.state.now);
  answer(turn, outcome, "");
}

void go_to_profile(Turn& turn, const Ref& who) {
  const auto* person = find(turn.state, who);
  if (!person) return close(turn);
  const auto& own = person->attendee.profile;
  Profile page{.who = who,
               .offers = chips(turn.state, own.offers, small_offers),
               .needs = chips(turn.state, own.needs, small_needs),
               .consent = person->attendee.consent,
               .typing = {}};
  offer_fields(turn.state, page, own.fields);
  go(turn, std::move(page));
}

void welcome(Turn& turn, const Ref& who) {
  sound(turn, Sound::welcome);
  turn.state.last_guest = who;
  turn.state.last_seen = turn.state.now;
  const auto& printer = turn.state.health.printer;
  const auto* person = find(turn.state, who);
  const bool wants_badge =
      !std::holds_alternative<NoPrinter>(printer) && person && !was_printed(*person);
  if (wants_badge) turn.effects.emplace_back(PrintBadge{who, false});
  if (wants_badge && std::holds_alternative<PrinterTroubled>(printer))
    return go(turn, BadgePrinting{who});
  go_to_questions(turn, who);
}

void go_to_questions(Turn& turn, const Ref& who) {
  if (ask_from(turn, who, 0)) return;
  go_to_first_words(turn, who);
}

void go_to_first_words(Turn& turn, const Ref& who) {
  const auto* person = find(turn.state, who);
  if (person && person->attendee.first_time) return go(turn, FirstTime{who});
  go_to_profile(turn, who);
}

// "My badge": the printer prints it again; without one a host does.
void print_badge(Turn& turn, const Ref& who) {
  if (!std::holds_alternative<PrinterReady>(turn.state.health.printer)) return ask_host(turn, true);
  turn.effects.emplace_back(PrintBadge{who, false});
  go(turn, BadgePrinting{who});
}

void print_elsewhere(Turn& turn) {
  const auto* page = std::get_if<BadgePrinting>(&turn.state.screen);
  const auto* trouble = std::get_if<PrinterTroubled>(&turn.state.health.printer);
  if (!page || !trouble || !trouble->other_door) return;
  const Ref who = page->who;
  turn.effects.emplace_back(PrintBadge{who, true});
  go_to_questions(turn, who);
}

}  // namespace foyer::app
