#include "screens/who.hpp"

namespace foyer::screens {

std::string first_name(const app::State& state, const people::Ref& who) {
  const auto* person = state.room->find(who);
  return person == nullptr ? std::string() : people::first_name(person->attendee.name);
}

std::string full_name(const app::State& state, const people::Ref& who) {
  const auto* person = state.room->find(who);
  return person == nullptr ? std::string() : person->attendee.name.full;
}

std::string role(const app::State& state, const people::Ref& who) {
  const auto* person = state.room->find(who);
  if (person == nullptr) return {};
  return person->attendee.role.empty() ? person->attendee.organisation : person->attendee.role;
}

const people::Mark* mark(const app::State& state, const people::Ref& who) {
  const auto* person = state.room->find(who);
  return person == nullptr ? nullptr : &person->mark;
}

}  // namespace foyer::screens
