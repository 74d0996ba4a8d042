#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.hpp"
#include "people/room.hpp"

namespace foyer::contacts {

// What a person agreed to share by meeting: the fields they gave, and nothing else.
struct Card {
  std::string uid;  // UUIDv5 of (event, reference): exporting again changes nothing
  people::Name name;
  std::string organisation;
  std::string role;
  std::string email;
  std::string phone;
  std::string town;
  bool operator==(const Card&) const = default;
};

struct Contact {
  Card card;
  std::optional<Time> met_at;         // when the owner met them; none in the organiser's list
  std::vector<std::string> promises;  // sentences, between the owner and this person, by time
  std::string note;                   // "Met at Spring Gathering, 23 November 2026."
  std::string event;
  Zone zone;  // of the event, for writing `met_at`
  bool operator==(const Contact&) const = default;
};

// The question of Person::answers under which it stands where "E-mail me everyone" is to go.
inline constexpr std::string_view asks_for_mail = "e-mail me everyone";
// Whether they asked for it, and have not said no to mail since.
bool asked_for_mail(const people::Person& person);
// Where letters to this person go: where they asked for it, else what the list says; may be empty.
std::string_view mail_address(const people::Person& person);

// The UUIDv5 of `name` within the event: the same on every machine and in every run.
std::string uid(const people::Event& event, std::string_view name);

// True when both have met and neither took it back.
bool may_share(const people::Person& from, const people::Person& to);

// The card of one person of `room`. To be shown to whom `may_share` allows.
Card card_of(const people::Room& room, const people::Person& person);

// `other` as `owner` may know of them; nothing where they may not.
std::optional<Contact> contact_of(const people::Room& room, const people::Person& owner,
                                  const people::Person& other);

// The people `owner` met tonight, by time, then reference. Nobody when `owner` is unknown.
std::vector<Contact> contacts_of(const people::Room& room, const people::Ref& owner);

// Everybody who met somebody, each once, in order of reference, for the organiser. Promises stay
// between those who made them.
std::vector<Contact> all_contacts(const people::Room& room);

}  // namespace foyer::contacts
