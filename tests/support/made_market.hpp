// Made rooms for measuring: tags by a Zipf law (0.9), three offers and three needs a person, one
// topic.
#pragma once
#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <vector>

#include "matching/market.hpp"

namespace foyer::test {

struct MadeRoom {
  static constexpr int tags = 400;
  struct One {
    std::vector<int> offers, needs;
    int topic = 0;
  };
  std::vector<One> people;
  std::vector<std::vector<matching::Node>> offerers, needers;  // of each tag
  std::vector<float> rarity;                                   // of each tag
};

inline MadeRoom made_room(std::size_t size, unsigned seed) {
  std::mt19937 engine(seed);
  std::vector<double> weights;
  for (int tag = 1; tag <= MadeRoom::tags; ++tag) weights.push_back(std::pow(tag, -0.9));
  std::vector<double> upto(weights.size());
  std::partial_sum(weights.begin(), weights.end(), upto.begin());
  const auto draw = [&] {  // the same on every machine, unlike std::discrete_distribution
    const double at = upto.back() * (static_cast<double>(engine()) / 4294967296.0);
    return static_cast<int>(std::ranges::upper_bound(upto, at) - upto.begin());
  };
  const auto three = [&](const std::vector<int>& but) {
    std::vector<int> some;
    while (some.size() < 3)
      if (const int tag = draw();
          std::ranges::find(some, tag) == some.end() && std::ranges::find(but, tag) == but.end())
        some.push_back(tag);
    return some;
  };
  MadeRoom room;
  room.offerers.resize(MadeRoom::tags);
  room.needers.resize(MadeRoom::tags);
  std::vector<int> used(MadeRoom::tags);
  for (matching::Node node = 0; node < size; ++node) {
    auto& one = room.people.emplace_back();
    one.offers = three({});
    one.needs = three(one.offers);
    one.topic = draw();
    for (const int tag : one.offers) room.offerers[tag].push_back(node), ++used[tag];
    for (const int tag : one.needs) room.needers[tag].push_back(node), ++used[tag];
  }
  for (const int times : used)
    room.rarity.push_back(
        static_cast<float>(std::log((6.0 * static_cast<double>(size) + 1) / (times + 0.5))));
  return room;
}

// help(giver -> receiver): the rarest tag that fits, 0 where none does.
inline float help_in(const MadeRoom& room, matching::Node giver, matching::Node receiver) {
  float best = 0;
  for (const int tag : room.people[giver].offers)
    if (std::ranges::find(room.people[receiver].needs, tag) != room.people[receiver].needs.end())
      best = std::max(best, room.rarity[tag]);
  return best;
}

inline float value_in(const MadeRoom& room, matching::Node a, matching::Node b) {
  const float there = help_in(room, a, b), back = help_in(room, b, a);
  const bool topic = room.people[a].topic == room.people[b].topic;
  return there + back + 2 * std::sqrt(there * back) +
         (topic ? 0.3F * room.rarity[room.people[a].topic] : 0.0F);
}

// Those worth looking at for a person: from the rarest tag on, 2,000 entries a list at most, the
// best 30 kept; equal ones by a fixed draw, so that not all look at the same.
inline std::vector<matching::Node> candidates(const MadeRoom& room, matching::Node me) {
  std::vector<matching::Node> seen;
  for (const int tag : room.people[me].needs)
    for (std::size_t i = 0, n = room.offerers[tag].size(); i < std::min<std::size_t>(n, 2000); ++i)
      seen.push_back(room.offerers[tag][(i + me * 7919ULL) % n]);
  for (const int tag : room.people[me].offers)
    for (std::size_t i = 0, n = room.needers[tag].size(); i < std::min<std::size_t>(n, 2000); ++i)
      seen.push_back(room.needers[tag][(i + me * 7919ULL) % n]);
  std::ranges::sort(seen);
  const auto again = std::ranges::unique(seen);
  seen.erase(again.begin(), again.end());
  std::erase(seen, me);
  std::vector<std::pair<float, matching::Node>> by_value;
  for (const auto other : seen)
    by_value.emplace_back(value_in(room, me, other) +
                              1e-4F * static_cast<float>((me * 2654435761U ^ other * 40503U) % 97),
                          other);
  const std::size_t kept = std::min<std::size_t>(30, by_value.size());
  std::ranges::partial_sort(by_value, by_value.begin() + static_cast<std::ptrdiff_t>(kept),
                            std::ranges::greater{});
  std::vector<matching::Node> best;
  for (std::size_t i = 0; i < kept; ++i) best.push_back(by_value[i].second);
  return best;
}

inline matching::Market market_of(const MadeRoom& room, std::uint8_t places,
                                  bool with_needs = true) {
  matching::Market market;
  const auto size = static_cast<matching::Node>(room.people.size());
  market.people.assign(size, {.places = places, .served = false});
  if (with_needs) market.answered.assign(3 * size, 0);
  std::vector<std::pair<matching::Node, matching::Node>> pairs;
  for (matching::Node me = 0; me < size; ++me)
    for (const auto other : candidates(room, me)) pairs.emplace_back(std::minmax(me, other));
  std::ranges::sort(pairs);
  const auto again = std::ranges::unique(pairs);
  pairs.erase(again.begin(), again.end());
  for (const auto& [a, b] : pairs) {
    matching::Edge edge{a, b, value_in(room, a, b), {}};
    edge.needs.fill(matching::no_need);
    std::size_t count = 0;
    const auto answer = [&](matching::Node giver, matching::Node receiver) {
      for (std::size_t i = 0; i < 3 && count < edge.needs.size(); ++i)
        if (const auto& offers = room.people[giver].offers;
            std::ranges::find(offers, room.people[receiver].needs[i]) != offers.end())
          edge.needs[count++] = static_cast<matching::NeedId>(3 * receiver + i);
    };
    if (with_needs) answer(a, b), answer(b, a);
    market.edges.push_back(edge);
  }
  return market;
}

}  // namespace foyer::test
