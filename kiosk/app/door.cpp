// What this door asks beyond a badge: its rules, whole orders, questions, guests on no list.
#include "app/badge_life.hpp"
#include "app/turn.hpp"
#include "base/text.hpp"

namespace foyer::app {
namespace {

const checkin::Question* question(const State& state, std::size_t which) {
  const auto& questions = state.settings.rules.questions;
  return which < questions.size() ? &questions[which] : nullptr;
}

bool answered(const State& state, const Ref& who, const std::string& ask) {
  const auto* person = find(state, who);
  return person && person->answers.contains(ask);
}

}  // namespace

people::Attendee newcomer(State& state, std::string_view name) {
  people::Attendee guest;
  guest.ref = "W-" + state.settings.promise_mark + "-" + std::to_string(++state.walk_ins);
  guest.name.full = name;
  return guest;
}

checkin::Door door_of(const State& state) {
  return {state.settings.key, state.settings.rules, state.tickets};
}

checkin::Outcome whose(const State& state, std::string_view text) {
  return checkin::decide(*state.room, text, {state.settings.key, {}, state.tickets}, state.now);
}

// What other systems' tickets are worth is read anew only when somebody said something new.
void read_notices(State& state, const people::Room* before) {
  if (before && state.tickets && before->board == state.room->board) return;
  state.tickets =
      std::make_shared<const checkin::Tickets>(checkin::read_tickets(state.room->board));
}

void answer_together(Turn& turn, bool all) {
  const auto* page = std::get_if<Together>(&turn.state.screen);
  if (!page) return;
  const Together asked = *page;
  check_in(turn, asked.who, all ? asked.others : std::vector<Ref>(), false);
}

bool ask_from(Turn& turn, const Ref& who, std::size_t first) {
  for (std::size_t which = first; const auto* asked = question(turn.state, which); ++which) {
    if (answered(turn.state, who, asked->ask)) continue;
    go(turn, DoorQuestion{who, which});
    return true;
  }
  return false;
}

void answer_question(Turn& turn, std::optional<std::size_t> which) {
  const auto* page = std::get_if<DoorQuestion>(&turn.state.screen);
  const auto* asked = page ? question(turn.state, page->which) : nullptr;
  if (!asked || (which && *which >= asked->choices.size())) return;
  const DoorQuestion now = *page;
  // In the organiser's words, whatever the guest's language.
  if (which) write_down(turn, journal::Answered{now.who, asked->ask, asked->choices[*which]});
  if (!ask_from(turn, now.who, now.which + 1)) go_to_first_words(turn, now.who);
}

bool takes_walk_ins(const State& state) {
  const auto& rules = state.settings.rules;
  return rules.walk_in && !rules.exit;
}

void start_walk_in(Turn& turn, std::string badge) {
  if (!takes_walk_ins(turn.state)) return;
  const auto& rules = turn.state.settings.rules;
  if (!turn.state.doors_open || checkin::places_left(*turn.state.room, rules) == 0)
    return close(turn, Full{});
  if (const auto no = checkin::refusal_of_hours(turn.state.room->event, rules, turn.state.now))
    return close(turn, NotNow{*no});
  go(turn, WalkIn{.badge = std::move(badge)});
}

// One transaction: on the list, with a badge, and in.
void finish_walk_in(Turn& turn) {
  const auto* page = std::get_if<WalkIn>(&turn.state.screen);
  const std::string name(trimmed(page ? std::string_view(page->typed) : std::string_view()));
  if (name.empty()) return;
  const std::string in_hand = page->badge;
  if (!in_hand.empty() && turn.state.room->find_code(in_hand)) return close(turn, UnknownBadge{});
  auto guest = newcomer(turn.state, name);
  turn.state.visit = {
      .guest = guest.ref, .by_name = false, .touched = turn.state.now, .came = turn.state.now};
  turn.state.door_opened = turn.state.now;
  go(turn, Reading{});
  write_down(turn, comes_in(std::move(guest), in_hand, turn.state.settings.key));
}

// Once, when the hour comes; a kiosk that slept through it by half a day empties nothing.
void empty_at_closing(Turn& turn) {
  auto& closes = turn.state.closes;
  if (!closes || turn.state.now < *closes) return;
  const bool slept = turn.state.now - *closes > 12 * hour_ms;
  closes = checkin::next_closing(turn.state.room->event, turn.state.settings.rules, turn.state.now);
  if (slept) return;
  std::vector<journal::Payload> facts;
  for (const auto& who : checkin::everybody_here(*turn.state.room))
    facts.emplace_back(journal::CheckedOut{who});
  if (!facts.empty()) write_down(turn, std::move(facts));
}

}  // namespace foyer::app
