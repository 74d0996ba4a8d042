#include "checkin/decide.hpp"

#include <algorithm>
#include <optional>

#include "badge/blank.hpp"
#include "badge/lookup.hpp"
#include "badge/sig1.hpp"
#include "base/cases.hpp"
#include "base/date.hpp"

namespace foyer::checkin {
namespace {

// When it is asked; without a time only the list is asked, and no rule.
using When = std::optional<Time>;

Outcome listed(const people::Person& person) {
  const auto& ref = person.attendee.ref;
  if (person.attendee.registration != people::Registration::confirmed)
    return NotConfirmed{ref, person.attendee.registration};
  if (person.presence.here) return AlreadyHere{ref, person.presence.first_in.value_or(Time{})};
  return Welcome{ref};
}

// The same for somebody at a door.
Outcome at_door(const people::Room& room, const people::Person& person, const Door& door,
                When now) {
  if (now && door.rules.exit) return Leaves{person.attendee.ref};
  const Outcome outcome = listed(person);
  if (!now || !std::holds_alternative<Welcome>(outcome)) return outcome;
  if (auto no = refusal(room, person, door.rules, *now)) return NotNow{person.attendee.ref, *no};
  return outcome;
}

bool is_revoked(const people::Person& person, std::string_view code) {
  const auto badge = std::ranges::find(person.badges, code, &people::Badge::code);
  return badge != person.badges.end() && badge->revoked;
}

// Whose code this is, and what it is known by.
struct Holder {
  const people::Person* person = nullptr;
  std::string code;
};

Holder holder_of(const people::Room& room, std::string_view text) {
  for (auto& key : badge::lookup_keys(text))
    if (const auto* person = room.find_code(key)) return {person, std::move(key)};
  return {};
}

// Whether whoever sold it took this ticket back.
std::optional<Withdrawn> withdrawn(const Door& door, std::string_view text) {
  if (!door.tickets) return {};
  if (door.tickets->revoked.contains(text)) return Withdrawn::ticket;
  if (door.tickets->blocked.contains(text)) return Withdrawn::blocked;
  return {};
}

Window window_of(const badge::SignedTicket& ticket) {
  return {ticket.valid_from, ticket.valid_until};
}

// A signed ticket that is on no list: good or not, it says nothing of whose it is.
Outcome signed_ticket(std::string_view text, const Door& door, When now) {
  if (!door.tickets || door.tickets->sig1_keys.empty()) return Unknown{};
  const auto ticket = badge::read_sig1(text, door.tickets->sig1_keys);
  if (!ticket) return Unknown{.unsigned_here = true};
  const auto no = now ? refusal(window_of(*ticket), door.rules, *now) : std::nullopt;
  if (no) return NotNow{{}, *no};
  return Unknown{.newer = true};
}

// A ticket's own times, where it is signed; the list may not know them.
std::optional<Refusal> refusal_of_ticket(std::string_view text, const Door& door, When now) {
  if (!now || !door.tickets || door.tickets->sig1_keys.empty()) return {};
  const auto ticket = badge::read_sig1(text, door.tickets->sig1_keys);
  return ticket ? refusal(window_of(*ticket), door.rules, *now) : std::nullopt;
}

Outcome decide_held(const people::Room& room, const Holder& held, std::string_view text,
                    const Door& door, When now) {
  const auto& person = *held.person;
  if (is_revoked(person, held.code)) return Revoked{person.attendee.ref};
  if (const auto what = withdrawn(door, text)) return Revoked{person.attendee.ref, *what};
  const Outcome outcome = at_door(room, person, door, now);
  if (std::holds_alternative<Welcome>(outcome))
    if (auto no = refusal_of_ticket(text, door, now)) return NotNow{person.attendee.ref, *no};
  return outcome;
}

// What the reading left of a text that is not in our form: the ticket code of another list,
// perhaps.
std::string_view foreign_text(const badge::Reading& reading) {
  if (const auto* foreign = std::get_if<badge::Foreign>(&reading)) return foreign->text;
  if (const auto* other = std::get_if<badge::NotABadge>(&reading)) return other->text;
  if (const auto* other = std::get_if<badge::OtherEvent>(&reading)) return other->code;
  return {};
}

std::string why_not(people::Registration registration) {
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

}  // namespace

namespace {

Outcome decide_ours(const people::Room& room, const std::string& code, const Door& door, When now) {
  if (const auto* person = room.find_code(code))
    return decide_held(room, {person, code}, code, door, now);
  if (badge::is_blank(door.key, code)) return Unknown{.blank = true};
  return Unknown{.newer = true};
}

Outcome decide_foreign(const people::Room& room, const badge::Reading& reading, const Door& door,
                       When now) {
  const auto text = foreign_text(reading);
  const Holder held = holder_of(room, text);
  if (held.person) return decide_held(room, held, text, door, now);
  if (const auto what = withdrawn(door, text)) return Revoked{{}, *what};
  if (std::holds_alternative<badge::OtherEvent>(reading)) return WrongEvent{};
  if (badge::has_sig1_form(text)) return signed_ticket(text, door, now);
  return Unknown{.not_a_badge = std::holds_alternative<badge::NotABadge>(reading)};
}

Outcome decide_at(const people::Room& room, std::string_view text, const Door& door, When now) {
  const badge::Reading reading = badge::read(text, door.key);
  if (std::holds_alternative<badge::Unreadable>(reading)) return Unreadable{};
  if (const auto* ours = std::get_if<badge::Ours>(&reading))
    return decide_ours(room, ours->code, door, now);
  return decide_foreign(room, reading, door, now);
}

}  // namespace

Outcome decide(const people::Room& room, std::string_view text, const Door& door, Time now) {
  return decide_at(room, text, door, now);
}

Outcome decide(const people::Room& room, std::string_view text, const badge::Key& key) {
  return decide_at(room, text, Door{key}, {});
}

Outcome decide_by_name(const people::Room& room, const Ref& who) {
  const people::Person* person = room.find(who);
  return person ? listed(*person) : Outcome(Unknown{});
}

Outcome decide_by_name(const people::Room& room, const Ref& who, const Door& door, Time now) {
  const people::Person* person = room.find(who);
  return person ? at_door(room, *person, door, now) : Outcome(Unknown{});
}

std::string_view word(const Outcome& outcome) {
  return std::visit(Cases{[](const Welcome&) { return std::string_view("welcome"); },
                          [](const AlreadyHere&) { return std::string_view("already-here"); },
                          [](const NotConfirmed&) { return std::string_view("not-confirmed"); },
                          [](const Revoked&) { return std::string_view("revoked"); },
                          [](const Unknown&) { return std::string_view("unknown"); },
                          [](const WrongEvent&) { return std::string_view("wrong-event"); },
                          [](const Unreadable&) { return std::string_view("unreadable"); },
                          [](const NotNow&) { return std::string_view("not-confirmed"); },
                          [](const Leaves&) { return std::string_view("left"); }},
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

namespace {

std::string clock(Time t, Zone zone) { return clock_time(t, zone) + " on " + long_date(t, zone); }

std::string in_words(const Refusal& why, Zone zone) {
  return std::visit(
      Cases{[&](const TooEarly& no) {
              return "It is too early: this is good from " + clock(no.from, zone) + ".";
            },
            [&](const TooLate& no) {
              return "It is too late: this was good until " + clock(no.until, zone) +
                     "; a host can help.";
            },
            [](const OtherDoor& no) {
              return "The ticket \"" + no.ticket +
                     "\" is for another door or day; a host can help.";
            },
            [](const RoomFull&) {
              return std::string("The room is full; come back when somebody has left.");
            },
            [&](const OnlyOnce& no) {
              return "This ticket is for one entry, and its guest left at " + clock(no.left, zone) +
                     "; a host can help.";
            }},
      why);
}

std::string in_words(Withdrawn what) {
  if (what == Withdrawn::ticket)
    return "This ticket was cancelled or exchanged; use the newer one, or find the name.";
  if (what == Withdrawn::blocked) return "This ticket is blocked; a host can help.";
  return "This badge has been replaced; use the newer one, or find the name.";
}

std::string in_words(const Unknown& unknown) {
  if (unknown.not_a_badge) return "That is a code, but not one of ours.";
  if (unknown.blank) return "This badge is nobody's yet; a host can give it to a guest.";
  if (unknown.unsigned_here)
    return "No key of this event signed this ticket: it is another event's, or no ticket; find the "
           "name instead.";
  if (unknown.newer) return "This badge is newer than this kiosk's list; import the list again.";
  return "Nobody on the guest list has this code; find the name instead.";
}

}  // namespace

std::string reason(const Outcome& outcome, Zone zone) {
  return std::visit(
      Cases{[](const NotConfirmed& no) { return why_not(no.registration); },
            [](const Revoked& no) { return in_words(no.what); },
            [](const Unknown& no) { return in_words(no); },
            [](const WrongEvent&) {
              return std::string("This badge belongs to another event; find the name instead.");
            },
            [](const Unreadable&) {
              return std::string("No code could be read; hold the badge flat and in the light.");
            },
            [&](const NotNow& no) { return in_words(no.why, zone); },
            [](const auto&) { return std::string(); }},
      outcome);
}

}  // namespace foyer::checkin
