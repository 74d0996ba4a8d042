#include "contacts/contact.hpp"

#include <algorithm>
#include <tuple>

#include "base/date.hpp"
#include "base/text.hpp"
#include "contacts/uuid.hpp"

namespace foyer::contacts {
namespace {

using people::Meeting;
using people::Person;
using people::Room;

// The name space of Foyer's cards, drawn once at random.
constexpr Uuid cards = {0x8e, 0x4d, 0x0c, 0x5a, 0x3b, 0x1f, 0x4e, 0x67,
                        0x9a, 0xd2, 0x61, 0xf0, 0x27, 0xc8, 0xb5, 0x93};

const Meeting* meeting(const Person& of, const Person& with) {
  const auto found = std::ranges::find(of.met, with.attendee.ref, &Meeting::other);
  return found == of.met.end() ? nullptr : &*found;
}

std::string note(std::string_view how, const people::Event& event, Time at) {
  std::string text(how);
  if (!event.name.empty()) text += " at " + event.name;
  return text + ", " + long_date(at, event.zone) + '.';
}

std::vector<std::string> promises_between(const Person& owner, const Person& other) {
  const auto& a = owner.attendee.ref;
  const auto& b = other.attendee.ref;
  std::vector<std::string> sentences;
  for (const auto& promise : owner.promises)
    if ((promise.from == a && promise.to == b) || (promise.from == b && promise.to == a))
      sentences.push_back(promise.text);
  return sentences;
}

// Someone whose name was erased has nothing left to share.
bool has_name(const Person& person) { return !trimmed(person.attendee.name.full).empty(); }

// When `person` first met somebody who still agrees; none when that is nobody.
std::optional<Time> first_met(const Room& room, const Person& person) {
  std::optional<Time> first;
  for (const auto& met : person.met) {
    const Person* other = room.find(met.other);
    if (other && may_share(person, *other) && (!first || met.at < *first)) first = met.at;
  }
  return first;
}

}  // namespace

// An event has no other name of its own than these; the length keeps event and name apart.
std::string uid(const people::Event& event, std::string_view name) {
  std::string of = event.name;
  if (event.starts) of += '\n' + rfc3339(*event.starts, {});
  return uuid5(cards, std::to_string(of.size()) + ':' + of + std::string(name));
}

bool asked_for_mail(const Person& person) {
  return person.attendee.consent.mail && person.answers.contains(std::string(asks_for_mail));
}

std::string_view mail_address(const Person& person) {
  const auto asked = person.answers.find(std::string(asks_for_mail));
  const bool said = asked != person.answers.end() && !trimmed(asked->second).empty();
  return trimmed(said ? asked->second : person.attendee.email);
}

bool may_share(const Person& from, const Person& to) {
  return from.attendee.ref != to.attendee.ref && meeting(from, to) && meeting(to, from);
}

Card card_of(const Room& room, const Person& person) {
  const auto& a = person.attendee;
  return {uid(room.event, a.ref), a.name, a.organisation, a.role, a.email, a.phone, a.town};
}

std::optional<Contact> contact_of(const Room& room, const Person& owner, const Person& other) {
  if (!may_share(other, owner) || !has_name(other)) return {};
  const Time at = meeting(owner, other)->at;
  return Contact{card_of(room, other),
                 at,
                 promises_between(owner, other),
                 note("Met", room.event, at),
                 room.event.name,
                 room.event.zone};
}

std::vector<Contact> contacts_of(const Room& room, const people::Ref& owner_ref) {
  const Person* owner = room.find(owner_ref);
  if (!owner) return {};
  std::vector<Meeting> met = owner->met;
  std::ranges::sort(met, {}, [](const Meeting& m) { return std::tuple(m.at, m.other); });
  std::vector<Contact> contacts;
  for (const auto& [ref, at] : met) {
    const Person* other = room.find(ref);
    if (auto one = other ? contact_of(room, *owner, *other) : std::nullopt)
      contacts.push_back(*std::move(one));
  }
  return contacts;
}

std::vector<Contact> all_contacts(const Room& room) {
  std::vector<Contact> contacts;
  for (const auto& person : room.people) {
    const auto at = first_met(room, *person);
    if (!at || !has_name(*person)) continue;
    contacts.push_back({card_of(room, *person),
                        {},
                        {},
                        note("Guest", room.event, *at),
                        room.event.name,
                        room.event.zone});
  }
  return contacts;
}

}  // namespace foyer::contacts
