#include "hosting/network.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "hosting/alone.hpp"

namespace foyer::hosting {
namespace {

using Place = Network::Place;
using Line = Network::Line;
using Neighbours = std::vector<std::vector<Place>>;

Neighbours neighbours(const Network& network) {
  Neighbours out(network.people.size());
  for (const auto& [a, b] : network.met) {
    out[a].push_back(b);
    out[b].push_back(a);
  }
  for (auto& each : out) std::ranges::sort(each);
  return out;
}

// Everybody two steps away who is not one step away, each pair once.
template <class Visit>
void each_near(const Network& network, Visit visit) {
  const auto around = neighbours(network);
  std::vector<Place> reached;
  for (Place a = 0; a < around.size(); ++a) {
    reached.clear();
    for (const Place between : around[a])
      for (const Place b : around[between])
        if (b > a && !std::ranges::binary_search(around[a], b)) reached.push_back(b);
    std::ranges::sort(reached);
    const auto rest = std::ranges::unique(reached);
    reached.erase(rest.begin(), rest.end());
    for (const Place b : reached)
      if (!visit(Line{a, b})) return;
  }
}

}  // namespace

Network network(const people::Room& room) {
  Network out;
  std::unordered_map<Ref, Place> place;
  for (const auto& person : room.people) {
    if (!person->presence.first_in && person->met.empty()) continue;
    const auto at = static_cast<Place>(out.people.size());
    place.emplace(person->attendee.ref, at);
    out.people.push_back(person->attendee.ref);
    if (person->presence.here && person->met.empty() && !is_host(*person)) out.alone.push_back(at);
  }
  for (Place a = 0; a < out.people.size(); ++a)
    for (const auto& meeting : room.find(out.people[a])->met)
      if (const auto b = place.find(meeting.other); b != place.end() && a < b->second)
        out.met.emplace_back(a, b->second);
  std::ranges::sort(out.met);
  each_near(out, [&](Line line) {
    out.near.push_back(line);
    return out.near.size() < most_near;
  });
  return out;
}

std::size_t near_whole(const Network& network) {
  std::size_t count = 0;
  each_near(network, [&](Line) { return ++count, true; });
  return count;
}

}  // namespace foyer::hosting
