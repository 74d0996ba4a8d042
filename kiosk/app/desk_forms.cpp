// What is typed at the desk, and what becomes of it when it is saved.
#include <algorithm>
#include <utility>

#include "app/badge_life.hpp"
#include "app/desk_turn.hpp"
#include "base/text.hpp"
#include "people/capitals.hpp"
#include "people/names.hpp"

namespace foyer::app {
namespace {

constexpr std::size_t most_found = 8;

// Two spaces, signs and case make no two people.
bool on_the_list(const State& state, const std::string& name) {
  const std::string wanted = people::folded(name);
  return std::ranges::any_of(state.room->people, [&](const auto& person) {
    return person->presence.here && people::folded(person->attendee.name.full) == wanted;
  });
}

void welcome_walk_in(Turn& turn, const DeskWalkIn& form) {
  auto guest = newcomer(turn.state, people::with_capitals(people::nfc(trimmed(form.name))));
  if (!form.offer.empty()) guest.profile.offers = {form.offer};
  if (!form.need.empty()) guest.profile.needs = {form.need};
  guest.consent.suggest = form.suggest;
  guest.first_time = true;
  const Ref who = guest.ref;
  const std::string told = guest.name.full + " is in.";
  write_as_host(turn, comes_in(std::move(guest), "", turn.state.settings.key), "walk-in", who);
  offer_undo(turn, told, {journal::CheckInUndone{who}});
  std::get<Desk>(turn.state.screen).person = who;
}

}  // namespace

std::vector<std::string>& form_words(people::Profile& profile, Draft draft) {
  return draft == Draft::offer  ? profile.offers
         : draft == Draft::need ? profile.needs
                                : profile.topics;
}

void keep_draft(Desk& at) {
  if (!at.writing) return;
  const std::string words(trimmed(at.draft));
  if (auto* edit = std::get_if<DeskEdit>(&at.form); edit && !words.empty())
    form_words(edit->profile, *at.writing).push_back(words);
  if (auto* form = std::get_if<DeskWalkIn>(&at.form)) {
    if (*at.writing == Draft::name) form->name = words;
    if (*at.writing == Draft::offer) form->offer = words;
    if (*at.writing == Draft::need) form->need = words;
  }
  if (auto* form = std::get_if<DeskHost>(&at.form))
    (*at.writing == Draft::pin ? form->digits : form->name) = words;
  if (auto* form = std::get_if<DeskMessage>(&at.form)) form->words = words;
  if (auto* form = std::get_if<DeskPause>(&at.form); form && !words.empty()) form->words = words;
  at.writing.reset();
  at.draft.clear();
}

void save_form(Turn& turn) {
  Desk& at = std::get<Desk>(turn.state.screen);
  keep_draft(at);
  const DeskForm form = at.form;
  at.told.clear();
  if (const auto* walk_in = std::get_if<DeskWalkIn>(&form)) {
    if (trimmed(walk_in->name).empty()) return void(at.told = "Write their name first.");
    if (on_the_list(turn.state, walk_in->name))
      return void(at.told =
                      "Somebody of that name is here already. Add a word that tells them apart.");
    welcome_walk_in(turn, *walk_in);
  }
  if (const auto* edit = std::get_if<DeskEdit>(&form)) save_edit(turn, *edit);
  if (const auto* pause = std::get_if<DeskPause>(&form)) close_door(turn, *pause);
  if (const auto* message = std::get_if<DeskMessage>(&form)) say_everywhere(turn, message->words);
  if (const auto* host = std::get_if<DeskHost>(&form); host && !save_host(turn, *host)) return;
  std::get<Desk>(turn.state.screen).form = {};
}

void find_person(Turn& turn, Desk& at) {
  auto* form = std::get_if<DeskSearch>(&at.form);
  if (!form) return;
  form->typed = at.draft;
  form->found = trimmed(form->typed).empty() ? std::vector<Ref>{}
                                             : turn.state.names->find(form->typed, most_found);
}

}  // namespace foyer::app
