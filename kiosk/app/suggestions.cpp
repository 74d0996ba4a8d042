#include <algorithm>

#include "app/turn.hpp"

namespace foyer::app {
namespace {

bool holds(const std::vector<people::Suggestion>& people, const people::Suggestion& one) {
  return std::ranges::find(people, one.who, &people::Suggestion::who) != people.end();
}

// After "Someone else": the first who was not on the page before.
void open_another(Turn& turn, const Opened& before, const PeopleFound& found) {
  for (std::size_t i = 0; i < found.people.size(); ++i)
    if (!holds(before.people, found.people[i]))
      return go(turn, Opened{found.who, found.people, i, true});
  go(turn, Suggestions{found.who, found.people, true, true});
}

}  // namespace

void look_for_people(Turn& turn) {
  const auto guest = turn.state.visit.guest;
  const auto* person = guest ? find(turn.state, *guest) : nullptr;
  if (!person) return;
  if (!person->attendee.consent.suggest) return go(turn, OptedOut{*guest});
  go(turn, Suggestions{.who = *guest, .people = {}, .asked = false});
  turn.effects.emplace_back(FindPeople{*guest});
}

void people_found(Turn& turn, const PeopleFound& found) {
  if (const auto* page = std::get_if<Suggestions>(&turn.state.screen);
      page && page->who == found.who)
    return go(turn, Suggestions{found.who, found.people});
  if (const auto* page = std::get_if<Opened>(&turn.state.screen); page && page->who == found.who)
    open_another(turn, Opened(*page), found);
}

void open_suggestion(Turn& turn, std::size_t which) {
  const auto* page = std::get_if<Suggestions>(&turn.state.screen);
  if (!page || which >= page->people.size()) return;
  go(turn, Opened{page->who, page->people, which});
}

void someone_else(Turn& turn) {
  const auto* page = std::get_if<Opened>(&turn.state.screen);
  if (!page || page->which >= page->people.size()) return;
  const Ref who = page->who;
  write_down(turn, journal::Passed{who, page->people[page->which].who});
  turn.effects.emplace_back(FindPeople{who});
}

void ask_host(Turn& turn, bool for_badge) {
  const Ref who = turn.state.visit.guest.value_or(Ref());
  const auto* person = find(turn.state, who);
  write_down(turn, journal::HostAsked{who});
  HostComing page{.for_badge = for_badge};
  if (person) page.mark = person->mark;
  close(turn, std::move(page));
}

}  // namespace foyer::app
