#include <algorithm>

#include "app/turn.hpp"
#include "base/text.hpp"
#include "words/promises.hpp"

namespace foyer::app {
namespace {

std::optional<Time> met_at(const State& state, const Ref& a, const Ref& b) {
  const auto* person = find(state, a);
  if (!person) return {};
  const auto meeting = std::ranges::find(person->met, b, &people::Meeting::other);
  return meeting == person->met.end() ? std::nullopt : std::optional(meeting->at);
}

bool is_here(const State& state, const Ref& who) {
  const auto* person = find(state, who);
  return person && person->presence.here;
}

}  // namespace

std::string_view promise_pattern(Verb verb) {
  return words::promise_kinds[static_cast<std::size_t>(verb)].written;
}

std::string promise_sentence(const State& state, const YouveMet& page) {
  if (!page.verb) return {};
  const std::string a = first_name(state, page.by_b ? page.b : page.a);
  const std::string b = first_name(state, page.by_b ? page.a : page.b);
  const std::string what = page.what.empty() ? "…" : page.what;
  return filled(promise_pattern(*page.verb), {{"a", a}, {"b", b}, {"what", what}});
}

void start_meeting(Turn& turn) {
  const auto guest = turn.state.visit.by_name ? std::nullopt : turn.state.visit.guest;
  turn.state.visit.touched = turn.state.now;
  go(turn, MeetWaiting{.first = guest});
}

void show_badge_to_meet(Turn& turn, const Ref& who) {
  std::optional<Ref> first;
  if (const auto* page = std::get_if<MeetWaiting>(&turn.state.screen)) first = page->first;
  if (const auto* page = std::get_if<NameSearch>(&turn.state.screen))
    if (const auto* meeting = std::get_if<ToMeet>(&page->purpose)) first = meeting->first;
  if (first && *first == who) {
    sound(turn, Sound::hm);
    return go(turn, MeetWaiting{first, true});
  }
  if (first) return meet(turn, *first, who);
  turn.state.visit.guest = who;
  turn.state.visit.by_name = false;
  greet_in_their_language(turn, who);
  go(turn, MeetWaiting{.first = who});
}

void meet(Turn& turn, const Ref& a, const Ref& b) {
  if (const auto at = met_at(turn.state, a, b)) return go(turn, MeetKnown{a, b, *at});
  std::vector<journal::Payload> what;
  for (const auto& who : {a, b})
    if (!is_here(turn.state, who)) what.emplace_back(journal::CheckedIn{who});
  what.emplace_back(journal::Met{a, b});
  turn.state.visit.guest = a;
  go(turn, Reading{});
  write_down(turn, std::move(what));
}

void met(Turn& turn, const journal::Met& both) {
  sound(turn, Sound::met);
  go(turn, YouveMet{.a = both.a, .b = both.b});
}

void answer_share(Turn& turn, bool yes) {
  const auto* page = std::get_if<AskShare>(&turn.state.screen);
  if (!page) return close(turn);
  if (!yes) return close(turn, MeetDeclined{});
  const AskShare ask = *page;
  meet(turn, ask.first, ask.other);
}

void choose_promise(Turn& turn, std::optional<bool> by_b, std::optional<Verb> verb) {
  auto* page = std::get_if<YouveMet>(&turn.state.screen);
  if (!page || page->saved) return;
  if (by_b) page->by_b = *by_b;
  if (verb) page->verb = verb;
  if (verb) page->typing = *verb != Verb::call && page->what.empty();
}

void save_promise(Turn& turn) {
  auto* page = std::get_if<YouveMet>(&turn.state.screen);
  if (!page || page->saved) return;
  if (!page->verb) return say_goodbye(turn);
  page->what = std::string(trimmed(page->what));
  page->typing = *page->verb != Verb::call && page->what.empty();
  if (page->typing) return;
  journal::Promised promise;
  promise.id = turn.state.settings.promise_mark + "-" + std::to_string(++turn.state.promises);
  promise.from = page->by_b ? page->b : page->a;
  promise.to = page->by_b ? page->a : page->b;
  promise.text = promise_sentence(turn.state, *page);
  page->saved = true;
  write_down(turn, std::move(promise));
}

void undo_meeting(Turn& turn) {
  const auto* page = std::get_if<YouveMet>(&turn.state.screen);
  if (!page) return;
  const journal::MetUndone both{page->a, page->b};
  go(turn, MeetUndone{both.a, both.b});
  write_down(turn, both);
}

void put_back(Turn& turn) {
  const auto* page = std::get_if<MeetUndone>(&turn.state.screen);
  if (!page) return;
  const MeetUndone both = *page;
  meet(turn, both.a, both.b);
}

}  // namespace foyer::app
