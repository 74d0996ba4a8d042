#include "hosting/alike.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/text.hpp"
#include "people/names.hpp"

namespace foyer::hosting {
namespace {

using people::Person;

// How much would be lost if this record went: promises weigh most, then meetings, then having come.
int past(const Person& person) {
  if (!person.promises.empty()) return 3;
  if (!person.met.empty()) return 2;
  return person.presence.first_in ? 1 : 0;
}

bool counts(const Person& person) {
  const auto registration = person.attendee.registration;
  return registration == people::Registration::confirmed ||
         registration == people::Registration::waiting;
}

using Groups = std::map<std::string, std::vector<const Person*>>;

void add_pairs(const Groups& groups, const std::string& why,
               std::set<std::pair<people::Ref, people::Ref>>& known, std::vector<Alike>& out) {
  for (const auto& [key, group] : groups)
    for (std::size_t i = 1; i < group.size(); ++i) {
      const Person *a = group.front(), *b = group[i];
      if (!known.emplace(a->attendee.ref, b->attendee.ref).second) continue;
      if (past(*b) > past(*a)) std::swap(a, b);
      out.push_back({a->attendee.ref, b->attendee.ref, why});
    }
}

}  // namespace

std::vector<Alike> alike(const people::Room& room) {
  Groups by_mail, by_name;
  for (const auto& person : room.people) {
    if (!counts(*person)) continue;
    const auto& attendee = person->attendee;
    if (!attendee.email.empty()) by_mail[ascii_lower(attendee.email)].push_back(person.get());
    if (auto name = people::folded(attendee.name.full); !name.empty())
      by_name[std::move(name)].push_back(person.get());
  }
  std::set<std::pair<people::Ref, people::Ref>> known;
  std::vector<Alike> out;
  add_pairs(by_mail, "the same e-mail address", known, out);
  add_pairs(by_name, "the same name", known, out);
  std::ranges::sort(out, {}, [](const auto& each) { return std::pair(each.a, each.b); });
  return out;
}

}  // namespace foyer::hosting
