// What a host does to one guest: the facts of it, and what takes them back.
#include <utility>

#include "app/badge_life.hpp"
#include "app/desk_turn.hpp"
#include "base/text.hpp"

namespace foyer::app {
namespace {

// What a deed writes, what takes it back, and how it is told.
struct Doing {
  Facts what;
  Facts back;
  std::string_view word;
  std::string told;
};

// What makes the guest's badges again as they are.
Facts as_they_are(const people::Person& person) {
  Facts back;
  for (const auto& badge : person.badges)
    if (!badge.revoked)
      back.emplace_back(journal::BadgeIssued{person.attendee.ref, badge.code, person.mark});
  return back;
}

Doing revoking(const people::Person& person) {
  return {revoked_badges(person), as_they_are(person), "revoke",
          "The badge of {p} is no longer valid."};
}

// The old ones stop everywhere.
Doing renewing(const people::Person& person, const badge::Key& key) {
  Doing out{new_badge(person, key), as_they_are(person), "new-badge",
            "{p} has a new badge; the old one is refused at every door."};
  const auto& issued = std::get<journal::BadgeIssued>(out.what.back());
  out.back.insert(out.back.begin(), journal::BadgeRevoked{issued.who, issued.code});
  return out;
}

Doing doing(const Turn& turn, Deed deed, const people::Person& person) {
  const Ref& who = person.attendee.ref;
  const std::string& host = std::get<Desk>(turn.state.screen).host;
  switch (deed) {
    case Deed::check_in:
      return {{journal::CheckedIn{who}}, {journal::CheckInUndone{who}}, "check-in", "{p} is in."};
    case Deed::check_out:
      return {{journal::CheckedOut{who}}, {journal::CheckedIn{who}}, "check-out", "{p} has left."};
    case Deed::undo_check_in:
      return {{journal::CheckInUndone{who}},
              {journal::CheckedIn{who}},
              "undo-check-in",
              "The check-in of {p} was taken back."};
    case Deed::revoke:
      return revoking(person);
    case Deed::new_badge:
      return renewing(person, turn.state.settings.key);
    case Deed::going:
      return {{journal::HostGoing{who, host}},
              {journal::HostGoing{who, ""}},
              "going",
              "You are on your way to {p}."};
    case Deed::not_going:
      return {{journal::HostGoing{who, ""}}, {}, "not-going", ""};
    case Deed::reprint:
      break;
  }
  return {};
}

}  // namespace

bool asked_first(Deed deed) { return deed == Deed::revoke || deed == Deed::new_badge; }

void do_deed(Turn& turn, Deed deed, const Ref& who) {
  const auto* person = find(turn.state, who);
  if (!person) return;
  if (deed == Deed::reprint) {
    turn.effects.emplace_back(PrintBadge{who});
    return write_as_host(turn, {}, "reprint", who);
  }
  Doing done = doing(turn, deed, *person);
  if (done.what.empty()) return;
  write_as_host(turn, std::move(done.what), done.word, who);
  if (done.back.empty()) return std::get<Desk>(turn.state.screen).undo.reset();
  offer_undo(turn, filled(done.told, {{"p", person->attendee.name.full}}), std::move(done.back));
}

}  // namespace foyer::app
