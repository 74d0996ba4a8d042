#include "hosting/needs.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "people/names.hpp"

namespace foyer::hosting {
namespace {

bool asks(const people::Person& person) {
  return person.presence.here && person.attendee.consent.hosts &&
         !person.attendee.profile.needs.empty();
}

struct Waiting {
  Time since;
  OpenNeed need;
};

void add(std::map<std::string, Waiting>& waiting, const people::Person& person,
         const std::string& words) {
  const Time since = person.presence.first_in.value_or(Time{});
  auto& one = waiting.try_emplace(people::folded(words), Waiting{since, {words, {}}}).first->second;
  one.since = std::min(one.since, since);
  one.need.asked.push_back(person.attendee.ref);
}

// Somebody who may help was named to them already, and by now they may have met: the matcher names
// nobody twice.
bool was_named(const people::Person& person, const std::string& need) {
  return std::ranges::any_of(person.shown, [&](const people::Suggestion& one) {
    if (one.kind == people::Kind::give) return false;  // there the need is the other's
    return one.evidence.need == need || one.back.need == need;
  });
}

}  // namespace

std::vector<Ref> who_asked(const people::Room& room) {
  std::vector<Ref> out;
  for (const auto& person : room.people)
    if (asks(*person)) out.push_back(person->attendee.ref);
  return out;
}

std::vector<OpenNeed> open_needs(const people::Room& room, const std::vector<Answers>& answers) {
  std::map<std::string, Waiting> waiting;
  for (const auto& [who, answered] : answers) {
    const auto* person = room.find(who);
    if (!person || !asks(*person)) continue;
    for (const auto& need : person->attendee.profile.needs)
      if (std::ranges::find(answered, need) == answered.end() && !was_named(*person, need))
        add(waiting, *person, need);
  }
  std::vector<Waiting> all;
  for (auto& [folded, one] : waiting) all.push_back(std::move(one));
  std::ranges::sort(all, {}, [](const Waiting& w) { return std::tie(w.since, w.need.words); });
  std::vector<OpenNeed> out;
  for (auto& one : all) out.push_back(std::move(one.need));
  return out;
}

}  // namespace foyer::hosting
