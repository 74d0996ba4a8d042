// A guest's words and consents while a host changes them.
#include "app/desk_turn.hpp"

namespace foyer::app {
namespace {

// What the host left alone is as others have it by now.
template <class T>
void take(T& now, const T& wanted, const T& was) {
  if (wanted != was) now = wanted;
}

people::Profile profile_of(const DeskEdit& form, people::Profile now) {
  const auto &wanted = form.profile, &was = form.profile_was;
  take(now.offers, wanted.offers, was.offers);
  take(now.needs, wanted.needs, was.needs);
  take(now.doors, wanted.doors, was.doors);
  take(now.topics, wanted.topics, was.topics);
  return now;
}

people::Consent consent_of(const DeskEdit& form, people::Consent now) {
  const auto &wanted = form.consent, &was = form.consent_was;
  take(now.suggest, wanted.suggest, was.suggest);
  take(now.hosts, wanted.hosts, was.hosts);
  take(now.mail, wanted.mail, was.mail);
  return now;
}

}  // namespace

DeskEdit edit_of(const people::Person& person) {
  const auto& [profile, consent] = std::pair(person.attendee.profile, person.attendee.consent);
  return {person.attendee.ref, profile, consent, profile, consent};
}

void save_edit(Turn& turn, const DeskEdit& form) {
  const auto* person = find(turn.state, form.who);
  if (!person) return;
  const auto& before = person->attendee;
  const auto profile = profile_of(form, before.profile);
  const auto consent = consent_of(form, before.consent);
  std::vector<journal::Payload> what, back;
  if (profile != before.profile) {
    what.emplace_back(journal::ProfileChanged{form.who, profile});
    back.emplace_back(journal::ProfileChanged{form.who, before.profile});
  }
  if (consent != before.consent) {
    what.emplace_back(journal::ConsentChanged{form.who, consent});
    back.emplace_back(journal::ConsentChanged{form.who, before.consent});
  }
  if (what.empty()) return;
  const std::string name = before.name.full;
  write_as_host(turn, std::move(what), "edit", form.who);
  offer_undo(turn, "The words of " + name + " were changed.", std::move(back));
}

}  // namespace foyer::app
