#include <algorithm>

#include "app/turn.hpp"
#include "people/languages.hpp"
#include "words/language.hpp"

namespace foyer::app {
namespace {

// An answer that came while the list of languages lay over its page is asked for again.
void wait_for_people(Turn& turn) {
  if (const auto* page = std::get_if<Suggestions>(&turn.state.screen); page && !page->asked)
    turn.effects.emplace_back(FindPeople{page->who});
}

// Which of the two who stand there chooses on such a page, nobody can tell.
bool belongs_to_two(const Screen& screen) {
  return std::holds_alternative<AskShare>(screen) || std::holds_alternative<YouveMet>(screen) ||
         std::holds_alternative<MeetKnown>(screen) || std::holds_alternative<MeetUndone>(screen) ||
         std::holds_alternative<TwoBadges>(screen);
}

// What they chose is how they are greeted and written to from now on.
void remember_language(Turn& turn, const Ref& who) {
  const auto* person = find(turn.state, who);
  const std::string question(people::chosen_language), &tag = turn.state.comfort.language;
  if (!person) return;
  const auto before = person->answers.find(question);
  if (before != person->answers.end() && before->second == tag) return;
  write_down(turn, journal::Answered{who, question, tag});
}

}  // namespace

bool can_be_heard(const State& state) {
  return std::ranges::find(state.settings.spoken, state.comfort.language) !=
         state.settings.spoken.end();
}

void listen(Turn& turn, bool on) {
  turn.state.comfort.listen = on && !turn.state.settings.spoken.empty();
}

// Plugging one in asks to listen, pulling it out to stop (design, section 12).
void plug(Turn& turn, bool in) {
  turn.state.health.headset = in;
  turn.state.visit.touched = turn.state.now;
  listen(turn, in);
}

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
  turn.state.comfort.chosen = true;
  if (std::holds_alternative<Languages>(turn.state.screen)) choose_language(turn);
  const auto guest = turn.state.visit.guest;
  if (guest && !belongs_to_two(turn.state.screen)) remember_language(turn, *guest);
  const auto* page = std::get_if<Profile>(&turn.state.screen);
  if (page && !page->typing) go_to_profile(turn, Ref(page->who));  // its chips are words too
}

// Whoever has chosen a language at the door keeps it.
void greet_in_their_language(Turn& turn, const Ref& who) {
  auto& now = turn.state.comfort.language;
  if (turn.state.comfort.chosen) return remember_language(turn, who);
  const auto* person = find(turn.state, who);
  if (!person || now != turn.state.settings.comfort.language) return;
  const auto* language = words::language_among(people::languages_of(*person));
  if (language) now = language->tag;
}

// A headset that hangs there is listened to by whoever comes.
Comfort events_own(const State& state) {
  Comfort own = state.settings.comfort;
  own.listen = own.listen || (state.health.headset && !state.settings.spoken.empty());
  return own;
}

void back_to_the_events_own(Turn& turn) { turn.state.comfort = events_own(turn.state); }

bool parting(const Screen& screen) {
  const auto* door = std::get_if<Attract>(&screen);
  return std::holds_alternative<Goodbye>(screen) || (door && !door->quick.empty());
}

}  // namespace foyer::app
