#include "report/ties.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

namespace foyer::report {
namespace {

using people::Ref;
using people::Room;
using Pair = std::pair<std::size_t, std::size_t>;

// Those who came, numbered in order of reference.
struct Guests {
  std::vector<const people::Person*> people;
  std::unordered_map<Ref, std::size_t> number;
};

Guests guests_of(const Room& room) {
  Guests guests;
  for (const auto& person : room.people) {
    if (!came(*person)) continue;
    guests.number.emplace(person->attendee.ref, guests.people.size());
    guests.people.push_back(person.get());
  }
  return guests;
}

void tie(std::set<Pair>& pairs, const Guests& guests, std::size_t a, const Ref& other) {
  const auto b = guests.number.find(other);
  if (b != guests.number.end() && b->second != a) pairs.insert(std::minmax(a, b->second));
}

std::set<Pair> acquainted(const Guests& guests) {
  std::set<Pair> pairs;
  for (std::size_t i = 0; i < guests.people.size(); ++i)
    for (const auto& other : guests.people[i]->attendee.knows) tie(pairs, guests, i, other);
  return pairs;
}

std::set<Pair> met_tonight(const Guests& guests) {
  std::set<Pair> pairs;
  for (std::size_t i = 0; i < guests.people.size(); ++i)
    for (const auto& meeting : guests.people[i]->met) tie(pairs, guests, i, meeting.other);
  return pairs;
}

// Disjoint sets, joined by halving paths (Tarjan and van Leeuwen, 1984).
struct Groups {
  std::vector<std::size_t> parent;

  explicit Groups(std::size_t count) : parent(count) { std::iota(parent.begin(), parent.end(), 0); }

  std::size_t root(std::size_t of) {
    while (parent[of] != of) of = parent[of] = parent[parent[of]];
    return of;
  }
};

Ties ties(std::size_t count, const std::set<Pair>& pairs) {
  Groups groups(count);
  std::vector<bool> tied(count);
  for (const auto& [a, b] : pairs) {
    groups.parent[groups.root(a)] = groups.root(b);
    tied[a] = tied[b] = true;
  }
  std::unordered_map<std::size_t, std::size_t> sizes;
  for (std::size_t i = 0; i < count; ++i) ++sizes[groups.root(i)];
  Ties all{pairs.size(), 0, sizes.size(), 0};
  all.alone = static_cast<std::size_t>(std::ranges::count(tied, false));
  for (const auto& [root, size] : sizes) all.largest = std::max(all.largest, size);
  return all;
}

}  // namespace

bool came(const people::Person& person) { return person.presence.first_in.has_value(); }

Ties ties_before(const Room& room) {
  const Guests guests = guests_of(room);
  return ties(guests.people.size(), acquainted(guests));
}

Ties ties_after(const Room& room) {
  const Guests guests = guests_of(room);
  auto pairs = acquainted(guests);
  pairs.merge(met_tonight(guests));
  return ties(guests.people.size(), pairs);
}

Met met(const Room& room) {
  const Guests guests = guests_of(room);
  const auto before = acquainted(guests);
  std::vector<std::size_t> found(guests.people.size());
  Met all;
  for (const auto& pair : met_tonight(guests)) {
    if (before.contains(pair)) continue;
    ++all.pairs;
    ++found[pair.first];
    ++found[pair.second];
  }
  for (const auto people : found) {
    if (people == 0) ++all.nobody;
    if (people > 0) ++all.somebody;
    if (people > 2) ++all.three_or_more;
  }
  return all;
}

}  // namespace foyer::report
