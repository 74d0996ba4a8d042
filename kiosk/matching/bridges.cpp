#include "matching/bridges.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace foyer::matching {
namespace {

constexpr int most_passes = 20;

Node across(const Bridge& one) { return one.who == one.giver ? one.needer : one.giver; }

// Places that the bridges take from people: as many as they are asked for or named in, whichever
// is more.
struct Places {
  std::vector<int> asked, named;

  int taken(Node node) const { return std::max(asked[node], named[node]); }
  // What naming the other instead would save.
  int saved_by_turning(const Bridge& one) {
    const Node now = one.who, then = across(one);
    const int before = taken(now) + taken(then);
    turn(now, then);
    const int after = taken(now) + taken(then);
    turn(then, now);
    return before - after;
  }
  void turn(Node from, Node to) { --named[from], ++named[to]; }
};

bool names_already(const std::vector<Bridge>& bridges, Node via, Node who) {
  return std::ranges::any_of(bridges,
                             [&](const Bridge& one) { return one.via == via && one.who == who; });
}

void turn_for_places(std::vector<Bridge>& bridges, BridgeRoom& room) {
  Places places{std::vector<int>(room.asks.size()), std::vector<int>(room.asks.size())};
  for (const Bridge& one : bridges) ++places.asked[one.via], ++places.named[one.who];
  bool turned = true;
  for (int pass = 0; pass < most_passes && std::exchange(turned, false); ++pass)
    for (Bridge& one : bridges) {
      const Node then = across(one);
      if (!one.either || room.named[then] < 1 || places.saved_by_turning(one) < 1 ||
          names_already(bridges, one.via, then))
        continue;
      places.turn(one.who, then);
      ++room.named[one.who], --room.named[then];
      one.who = then;
      turned = true;
    }
}

}  // namespace

std::vector<Bridge> choose_bridges(std::vector<Bridge> candidates, BridgeRoom room) {
  std::ranges::sort(candidates, {}, [](const Bridge& one) {
    return std::tuple(-one.strength, one.via, one.giver, one.needer);
  });
  std::vector<Bridge> chosen;
  for (Bridge one : candidates) {
    if (one.either && room.named[one.who] < 1) one.who = across(one);
    if (room.asks[one.via] < 1 || room.named[one.who] < 1) continue;
    const auto same = [&](const Bridge& other) {
      return other.via == one.via &&
             (std::minmax(other.giver, other.needer) == std::minmax(one.giver, one.needer) ||
              other.who == one.who || other.needer == one.needer);
    };
    if (std::ranges::any_of(chosen, same)) continue;
    --room.asks[one.via];
    --room.named[one.who];
    chosen.push_back(one);
  }
  turn_for_places(chosen, room);
  return chosen;
}

}  // namespace foyer::matching
