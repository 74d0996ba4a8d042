// A small language for people: guest("Ana").offers("tax returns").needs("a web
// site").here().willing()
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "people/room.hpp"

namespace foyer::test {

inline constexpr Time opening{1795456800000};  // 2026-11-23T18:00:00Z

// "Ana Lima" is referred to as "ana-lima".
inline people::Ref ref_of(std::string_view name) {
  std::string ref = ascii_lower(name);
  for (char& letter : ref)
    if (letter == ' ') letter = '-';
  return ref;
}

// A person in the making. Unless told otherwise they are not here and allowed nothing.
class Guest {
 public:
  explicit Guest(std::string name) {
    person_.attendee.ref = ref_of(name);
    person_.attendee.name.full = std::move(name);
  }
  explicit Guest(people::Person person) : person_(std::move(person)) {}
  Guest& called(std::string ref) { return person_.attendee.ref = std::move(ref), *this; }
  Guest& offers(std::string words) { return add(profile().offers, std::move(words)); }
  Guest& needs(std::string words) { return add(profile().needs, std::move(words)); }
  Guest& opens(std::string door) { return add(profile().doors, std::move(door)); }
  Guest& likes(std::string topic) { return add(profile().topics, std::move(topic)); }
  Guest& from(std::string organisation) {
    return person_.attendee.organisation = std::move(organisation), *this;
  }
  Guest& knows(std::string_view name) { return add(person_.attendee.knows, ref_of(name)); }
  Guest& speaks(std::vector<std::string> languages) {
    return person_.attendee.languages = std::move(languages), *this;
  }
  Guest& first_time() { return person_.attendee.first_time = true, *this; }
  Guest& willing() { return person_.attendee.consent.suggest = true, *this; }
  Guest& here(Time since = opening) {
    person_.presence = {.here = true, .first_in = since, .left = {}};
    return *this;
  }
  Guest& left(Time at) {
    person_.presence.here = false;
    person_.presence.left = at;
    return *this;
  }
  Guest& met(std::string_view name, Time at = opening) {
    return add(person_.met, people::Meeting{ref_of(name), at});
  }
  Guest& passed(std::string_view name) { return person_.passed.insert(ref_of(name)), *this; }
  Guest& was_shown(people::Suggestion suggestion) {
    return add(person_.shown, std::move(suggestion));
  }
  Guest& holds(std::string code) { return add(person_.badges, people::Badge{std::move(code)}); }

  const people::Ref& ref() const { return person_.attendee.ref; }
  const people::Person& person() const { return person_; }

 private:
  people::Profile& profile() { return person_.attendee.profile; }
  template <class T>
  Guest& add(std::vector<T>& list, T value) {
    list.push_back(std::move(value));
    return *this;
  }

  people::Person person_;
};

inline Guest guest(std::string name) { return Guest(std::move(name)); }

inline people::Room room_of(const std::vector<Guest>& guests, people::Event event = {}) {
  std::vector<people::Person> everybody;
  for (const Guest& each : guests) everybody.push_back(each.person());
  return people::make_room(std::move(event), std::move(everybody));
}

}  // namespace foyer::test
