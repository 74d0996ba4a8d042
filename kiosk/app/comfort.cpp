#include "app/turn.hpp"
#include "words/language.hpp"

namespace foyer::app {
namespace {

// An answer that came while the list of languages lay over its page is asked for again.
void wait_for_people(Turn& turn) {
  if (const auto* page = std::get_if<Suggestions>(&turn.state.screen); page && !page->asked)
    turn.effects.emplace_back(FindPeople{page->who});
}

}  // namespace

void choose_language(Turn& turn) {
  auto& screen = turn.state.screen;
  if (const auto* open = std::get_if<Languages>(&screen)) {
    const auto under = open->under;
    go(turn, under->screen);
    return wait_for_people(turn);
  }
  if (const auto* warning = std::get_if<StillThere>(&screen)) {  // they are
    const auto under = warning->under;
    go(turn, under->screen);
  }
  auto under = std::make_shared<const Page>(Page{screen});
  go(turn, Languages{std::move(under)});
}

void speak(Turn& turn, std::string_view tag) {
  const auto* language = words::language_called(tag);
  if (!language) return;
  turn.state.comfort.language = language->tag;
  if (std::holds_alternative<Languages>(turn.state.screen)) choose_language(turn);
  const auto* page = std::get_if<Profile>(&turn.state.screen);
  if (page && !page->typing) go_to_profile(turn, Ref(page->who));  // its chips are words too
}

// Whoever has chosen a language at the door keeps it.
void greet_in_their_language(Turn& turn, const Ref& who) {
  auto& now = turn.state.comfort.language;
  const auto* person = find(turn.state, who);
  if (!person || now != turn.state.settings.comfort.language) return;
  for (const auto& spoken : person->attendee.languages)
    if (const auto* language = words::language_called(spoken)) {
      now = language->tag;
      return;
    }
}

void back_to_the_events_own(Turn& turn) { turn.state.comfort = turn.state.settings.comfort; }

bool parting(const Screen& screen) {
  const auto* door = std::get_if<Attract>(&screen);
  return std::holds_alternative<Goodbye>(screen) || (door && !door->quick.empty());
}

}  // namespace foyer::app
