#include "checkin/decide.hpp"

#include <algorithm>

namespace foyer::checkin {
namespace {

Outcome decide_person(const people::Person& person) {
  const auto& ref = person.attendee.ref;
  if (person.attendee.registration != people::Registration::confirmed)
    return NotConfirmed{ref, person.attendee.registration};
  if (person.presence.here) return AlreadyHere{ref, person.presence.first_in.value_or(Time{})};
  return Welcome{ref};
}

bool is_revoked(const people::Person& person, std::string_view code) {
  const auto badge = std::ranges::find(person.badges, code, &people::Badge::code);
  return badge != person.badges.end() && badge->revoked;
}

Outcome decide_code(const people::Room& room, std::string_view code) {
  const people::Person* person = room.find_code(code);
  if (!person) return Unknown{};
  if (is_revoked(*person, code)) return Revoked{person->attendee.ref};
  return decide_person(*person);
}

// What the reading left of a text that is not in our form: the ticket code of another list,
// perhaps.
std::string_view foreign_text(const badge::Reading& reading) {
  if (const auto* foreign = std::get_if<badge::Foreign>(&reading)) return foreign->text;
  if (const auto* other = std::get_if<badge::NotABadge>(&reading)) return other->text;
  if (const auto* other = std::get_if<badge::OtherEvent>(&reading)) return other->code;
  return {};
}

std::string refusal(people::Registration registration) {
  switch (registration) {
    case people::Registration::waiting:
      return "The registration has not been confirmed yet; a host can help.";
    case people::Registration::cancelled:
      return "The registration was cancelled; a host can help.";
    case people::Registration::refunded:
      return "The ticket was refunded; a host can help.";
    case people::Registration::declined:
      return "The invitation was declined; a host can help.";
    case people::Registration::confirmed:
      break;
  }
  return {};
}

template <class... Fs>
struct Cases : Fs... {
  using Fs::operator()...;
};

}  // namespace

Outcome decide(const people::Room& room, std::string_view text, const badge::Key& key) {
  const badge::Reading reading = badge::read(text, key);
  if (std::holds_alternative<badge::Unreadable>(reading)) return Unreadable{};
  if (const auto* ours = std::get_if<badge::Ours>(&reading)) {
    const Outcome outcome = decide_code(room, ours->code);
    return std::holds_alternative<Unknown>(outcome) ? Outcome(Unknown{.newer = true}) : outcome;
  }
  const Outcome listed = decide_code(room, foreign_text(reading));
  if (!std::holds_alternative<Unknown>(listed)) return listed;
  if (std::holds_alternative<badge::OtherEvent>(reading)) return WrongEvent{};
  return Unknown{.not_a_badge = std::holds_alternative<badge::NotABadge>(reading)};
}

Outcome decide_by_name(const people::Room& room, const Ref& who) {
  const people::Person* person = room.find(who);
  return person ? decide_person(*person) : Outcome(Unknown{});
}

std::string_view word(const Outcome& outcome) {
  return std::visit(Cases{[](const Welcome&) { return std::string_view("welcome"); },
                          [](const AlreadyHere&) { return std::string_view("already-here"); },
                          [](const NotConfirmed&) { return std::string_view("not-confirmed"); },
                          [](const Revoked&) { return std::string_view("revoked"); },
                          [](const Unknown&) { return std::string_view("unknown"); },
                          [](const WrongEvent&) { return std::string_view("wrong-event"); },
                          [](const Unreadable&) { return std::string_view("unreadable"); }},
                    outcome);
}

const Ref* whom(const Outcome& outcome) {
  return std::visit(
      [](const auto& one) -> const Ref* {
        if constexpr (requires { one.who; })
          return &one.who;
        else
          return nullptr;
      },
      outcome);
}

std::string reason(const Outcome& outcome) {
  return std::visit(
      Cases{[](const Welcome&) { return std::string(); },
            [](const AlreadyHere&) { return std::string(); },
            [](const NotConfirmed& no) { return refusal(no.registration); },
            [](const Revoked&) {
              return std::string(
                  "This badge has been replaced; use the newer one, or find the name.");
            },
            [](const Unknown& u) {
              if (u.not_a_badge) return std::string("That is a code, but not one of ours.");
              if (u.newer)
                return std::string(
                    "This badge is newer than this kiosk's list; import the list again.");
              return std::string("Nobody on the guest list has this code; find the name instead.");
            },
            [](const WrongEvent&) {
              return std::string("This badge belongs to another event; find the name instead.");
            },
            [](const Unreadable&) {
              return std::string("No code could be read; hold the badge flat and in the light.");
            }},
      outcome);
}

}  // namespace foyer::checkin
