#include "hosting/alone.hpp"

#include <algorithm>
#include <tuple>

#include "hosting/quoted.hpp"
#include "people/names.hpp"

namespace foyer::hosting {
namespace {

using people::Kind;
using people::Person;
using people::Room;

bool has_met(const Person& person, const Ref& other) {
  return std::ranges::find(person.met, other, &people::Meeting::other) != person.met.end();
}

// What a suggestion comes to, said to a host about both.
std::string told(const people::Suggestion& s, const std::string& guest, const std::string& other) {
  switch (s.kind) {
    case Kind::give:
    case Kind::circle:
      if (s.evidence.need.empty()) return {};
      return "May help " + other + " with " + quoted(s.evidence.need);
    case Kind::receive:
    case Kind::exchange:
      if (s.evidence.need.empty()) return {};
      return other + " may help with " + quoted(s.evidence.need);
    case Kind::topic:
      if (s.evidence.topic.empty()) return {};
      return other + " and " + guest + " both like " + quoted(s.evidence.topic);
    case Kind::newcomer:
      return other + " can show " + guest + " around";
    default:
      return {};
  }
}

std::string from_suggestions(const Room& room, const Person& guest) {
  const std::string first = people::first_name(guest.attendee.name);
  for (const auto& s : guest.shown) {
    const Person* other = room.find(s.who);
    if (!other || !other->presence.here || !other->attendee.consent.hosts) continue;
    if (has_met(guest, s.who)) continue;
    auto words = told(s, first, people::first_name(other->attendee.name));
    if (!words.empty()) return words;
  }
  return {};
}

std::string from_own_words(const people::Profile& own) {
  if (!own.needs.empty()) return "Asked for " + quoted(own.needs.front());
  if (!own.offers.empty()) return "Can help with " + quoted(own.offers.front());
  if (!own.topics.empty()) return "Likes to talk about " + quoted(own.topics.front());
  return {};
}

auto order(const Alone& alone) {
  return std::tuple(!alone.asked.has_value(), alone.asked.value_or(alone.since), alone.since,
                    alone.who);
}

}  // namespace

bool is_host(const Person& person) {
  const std::string role = people::folded(person.attendee.role);
  for (const auto word : people::words(role))
    if (word == "host" || word == "hosts" || word == "organiser" || word == "organizer")
      return true;
  return false;
}

std::string reason_to_talk(const Room& room, const Person& guest) {
  std::string words;
  if (guest.attendee.consent.hosts) {
    words = from_suggestions(room, guest);
    if (words.empty()) words = from_own_words(guest.attendee.profile);
  }
  return words.empty() ? "A word from you is enough" : words;
}

std::vector<Alone> alone(const Room& room) {
  std::vector<Alone> out;
  for (const auto& person : room.people) {
    const auto& guest = *person;
    if (!guest.presence.here || !guest.met.empty() || is_host(guest)) continue;
    out.push_back({guest.attendee.ref, guest.presence.first_in.value_or(Time{}),
                   guest.attendee.first_time, guest.hosting.asked, guest.hosting.host,
                   reason_to_talk(room, guest)});
  }
  std::ranges::sort(out, {}, order);
  return out;
}

}  // namespace foyer::hosting
