#include "people/room.hpp"

#include <algorithm>

namespace foyer::people {
namespace {

const Person* look_up(const Room& room, const Room::Index& index, std::string_view key) {
  const auto at = index.find(std::string(key));
  return at == index.end() ? nullptr : room.people[at->second].get();
}

// Whose a record's codes are: its own, or the person's it turned out to be.
std::uint32_t owner(const Everybody& people, std::uint32_t at) {
  const Ref& into = people[at]->merged_into;
  if (into.empty()) return at;
  std::uint32_t low = 0, high = static_cast<std::uint32_t>(people.size());
  while (low < high) {
    const auto middle = low + (high - low) / 2;
    if (people[middle]->attendee.ref < into)
      low = middle + 1;
    else
      high = middle;
  }
  return low < people.size() && people[low]->attendee.ref == into ? low : at;
}

bool knows(const Person& a, const Ref& b) {
  return std::ranges::find(a.attendee.knows, b) != a.attendee.knows.end() ||
         std::ranges::find(a.met, b, &Meeting::other) != a.met.end();
}

}  // namespace

std::string_view word(Outcome outcome) {
  return outcome == Outcome::open ? "open" : outcome == Outcome::kept ? "kept" : "not-kept";
}

std::optional<Outcome> outcome_of(std::string_view text) {
  for (const auto each : {Outcome::open, Outcome::kept, Outcome::not_kept})
    if (word(each) == text) return each;
  return {};
}

std::string_view badge_code(const Person& person) {
  for (auto badge = person.badges.rbegin(); badge != person.badges.rend(); ++badge)
    if (!badge->revoked) return badge->code;
  return {};
}

bool strangers(const Person& a, const Person& b) {
  return !knows(a, b.attendee.ref) && !knows(b, a.attendee.ref);
}

const Person* Room::find(std::string_view ref) const { return look_up(*this, *by_ref, ref); }

const Person* Room::find_code(std::string_view code) const {
  return look_up(*this, *by_code, code);
}

std::shared_ptr<const Room::Index> index_of_codes(const Everybody& people) {
  auto index = std::make_shared<Room::Index>(2 * people.size());
  bool further = false;
  for (std::uint32_t at = 0; at < people.size(); ++at) {
    const Person& person = *people[at];
    const auto leads_to = owner(people, at);
    if (!person.attendee.list_code.empty()) index->emplace(person.attendee.list_code, leads_to);
    for (const auto& badge : person.badges) index->insert_or_assign(badge.code, leads_to);
    further = further || !person.attendee.codes.empty();
  }
  for (std::uint32_t at = 0; further && at < people.size(); ++at)
    for (const auto& code : people[at]->attendee.codes) index->emplace(code, owner(people, at));
  return index;
}

Room make_room(Event event, std::vector<Person> people) {
  std::ranges::sort(people, {}, [](const Person& p) { return p.attendee.ref; });
  Room room;
  room.event = std::move(event);
  auto by_ref = std::make_shared<Room::Index>();
  std::vector<Room::PersonPtr> all;
  all.reserve(people.size());
  for (auto& person : people) {
    const auto at = static_cast<std::uint32_t>(all.size());
    by_ref->emplace(person.attendee.ref, at);
    all.push_back(std::make_shared<const Person>(std::move(person)));
  }
  room.people = Everybody(all);
  room.by_ref = std::move(by_ref);
  room.by_code = index_of_codes(room.people);
  return room;
}

}  // namespace foyer::people
