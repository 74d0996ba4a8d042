#include "matching/market.hpp"

#include <random>
#include <set>
#include <tuple>

#include "matching/bound.hpp"
#include "matching/bridges.hpp"
#include "matching/circles.hpp"
#include "matching/flow.hpp"
#include "matching/pairing.hpp"
#include "matching/prices.hpp"
#include "matching/seating.hpp"
#include "support/catch.hpp"
#include "support/made_market.hpp"

using namespace foyer;
using namespace foyer::matching;

namespace {

// A random room of a few people, some of whom are served already.
Market small_market(unsigned seed, Node people) {
  std::mt19937 engine(seed);
  Market market;
  for (Node node = 0; node < people; ++node)
    market.people.push_back({static_cast<std::uint8_t>(engine() % 3), engine() % 5 == 0});
  market.answered.assign(people, 0);
  for (Node a = 0; a < people; ++a)
    for (Node b = a + 1; b < people; ++b) {
      if (engine() % 2 == 0) continue;
      Edge edge{a, b, 0.1F + static_cast<float>(engine() % 20), {}};
      edge.needs = {engine() % 3 == 0 ? a : no_need, engine() % 3 == 0 ? b : no_need, no_need,
                    no_need};
      market.edges.push_back(edge);
    }
  return market;
}

bool fits(const Market& market, const std::vector<EdgeIndex>& chosen) {
  std::vector<int> held(market.people.size());
  for (const EdgeIndex at : chosen) ++held[market.edges[at].a], ++held[market.edges[at].b];
  for (Node node = 0; node < held.size(); ++node)
    if (held[node] > market.people[node].places) return false;
  return std::set<EdgeIndex>(chosen.begin(), chosen.end()).size() == chosen.size();
}

bool better(const Tally& a, const Tally& b) {
  return std::tuple(a.served, a.answered, a.value) > std::tuple(b.served, b.answered, b.value);
}

// Every choice there is.
Tally best_there_is(const Market& market) {
  Tally best;
  for (unsigned set = 0; set < (1U << market.edges.size()); ++set) {
    std::vector<EdgeIndex> chosen;
    for (EdgeIndex at = 0; at < market.edges.size(); ++at)
      if (set >> at & 1U) chosen.push_back(at);
    if (const Tally now = tally(market, chosen);
        fits(market, chosen) && (set == 0 || better(now, best)))
      best = now;
  }
  return best;
}

}  // namespace

// In rooms small enough to try every choice, the one taken leaves as few people out as can be, and
// is hardly ever anything but the best.
TEST_CASE("small rooms are paired as well as can be") {
  int rooms = 0, best = 0;
  for (unsigned seed = 1; seed <= 60; ++seed) {
    const Market market = small_market(seed, 6);
    if (market.edges.size() > 11) continue;
    INFO("seed " << seed);
    const auto chosen = pair_up(market);
    const Tally found = tally(market, chosen), most = best_there_is(market);
    CHECK(fits(market, chosen));
    CHECK(found.served == most.served);
    CHECK_FALSE(better(found, most));
    CHECK(needs_bound(market, found) >= found.answered - 1e-6);
    ++rooms;
    best += !better(most, found) || most.value - found.value < 1e-3 * most.value;
  }
  CAPTURE(rooms, best);
  CHECK(rooms >= 30);
  CHECK(best >= rooms * 9 / 10);
}

// A bound holds whatever the prices: no choice exceeds it.
TEST_CASE("no choice is above its bound") {
  for (unsigned seed = 100; seed < 130; ++seed) {
    Market market = small_market(seed, 6);
    if (market.edges.size() > 11) continue;
    INFO("seed " << seed);
    for (auto& person : market.people) person.served = true;
    const Tally best = best_there_is(market);
    for (const int steps : {1, 5, 300}) {
      CHECK(value_bound(market, best, steps) >= best.value - 1e-4);
      CHECK(needs_bound(market, best, steps) >= best.answered - 1e-6);
    }
  }
}

// Halves gain nothing where no ring of pairs is odd: there the flow's bound is the best value there
// is. Elsewhere it is not below that, and no prices give less.
TEST_CASE("the bound by flow") {
  int even = 0;
  for (unsigned seed = 200; seed < 320; ++seed) {
    Market market = small_market(seed, 6);
    const bool all_even = seed % 2 == 0;
    if (all_even)
      std::erase_if(market.edges, [](const Edge& edge) { return edge.a % 2 == edge.b % 2; });
    if (market.edges.size() > 11) continue;
    INFO("seed " << seed);
    market.answered.clear();
    for (Edge& edge : market.edges) edge.needs.fill(no_need);
    for (auto& person : market.people) person.served = true;
    const Tally best = best_there_is(market);
    const double bound = flow_bound(market);
    CHECK(bound >= best.value - 1e-4);
    CHECK(Prices(market, 0).descend(best.value, 400) >= bound - 1e-4);
    if (all_even) CHECK(bound <= best.value + 1e-4);
    even += all_even;
  }
  CHECK(even >= 30);
  CHECK(flow_bound({}) == 0);
}

// At 200 people: everybody served, nobody over their places, value and needs near their bounds, the
// same answer twice.
TEST_CASE("a made room is paired near the best") {
  const auto room = test::made_room(200, 11);
  const Market by_value = test::market_of(room, 3, false), market = test::market_of(room, 3);
  const auto valued = pair_up(by_value), chosen = pair_up(market);
  const Tally value = tally(by_value, valued), found = tally(market, chosen);
  CHECK(fits(market, chosen));
  CHECK(found.served == 200);
  CHECK(chosen == pair_up(market));
  CHECK(value.value >= 0.99 * value_bound(by_value, value));
  CHECK(found.answered >= 0.97 * needs_bound(market, found));
}

// Circles share nobody, go all the way round, and hold most of a room.
TEST_CASE("circles of help") {
  const auto room = test::made_room(200, 5);
  std::vector<Arc> arcs;
  for (Node giver = 0; giver < 200; ++giver)
    for (Node needer = 0; needer < 200; ++needer)
      if (giver != needer && test::help_in(room, giver, needer) > 0)
        arcs.push_back({giver, needer, 1});
  arcs = strongest_arcs(200, arcs);
  const auto helps = [&](Node giver, Node needer) {
    return std::ranges::any_of(
        arcs, [&](const Arc& arc) { return arc.giver == giver && arc.needer == needer; });
  };
  const auto circles = disjoint_circles(200, arcs, [](Node, Node) { return true; });
  std::set<Node> placed;
  for (const Circle& circle : circles) {
    bool swap = false;
    for (std::size_t at = 0; at < circle.members.size(); ++at) {
      CHECK(placed.insert(circle.members[at]).second);
      CHECK(helps(circle.members[at], circle.members[(at + 1) % circle.members.size()]));
      for (const Node other : circle.members)
        swap = swap || (helps(circle.members[at], other) && helps(other, circle.members[at]));
    }
    CHECK(circle.plain == !swap);
  }
  CHECK(placed.size() >= 130);
}

// Of bridges the strongest; nobody is asked, or named, more often than they have room for.
TEST_CASE("bridges") {
  const std::vector<Bridge> candidates = {{0, 1, 2, 0.9F, 1},
                                          {0, 3, 4, 0.8F, 3},
                                          {0, 5, 6, 0.7F, 5},
                                          {7, 1, 4, 0.6F, 1},
                                          {7, 5, 6, 0.5F, 5}};
  const auto chosen =
      choose_bridges(candidates, {std::vector<int>(8, most_bridges), std::vector<int>(8, 1)});
  REQUIRE(chosen.size() == 3);
  CHECK(chosen[0].who == 1);
  CHECK(chosen[1].who == 3);
  CHECK(chosen[2].via == 7);
  CHECK(chosen[2].who == 5);
}

// Being asked and being named take one place of a list together: where a go-between knows both
// alike, the one is named who makes bridges too.
TEST_CASE("bridges take as few places as they can") {
  const BridgeRoom room{std::vector<int>(4, most_bridges), std::vector<int>(4, 1)};
  const std::vector<Bridge> candidates = {{0, 1, 2, 0.9F, 1, true}, {2, 0, 3, 0.8F, 3, true}};
  const auto chosen = choose_bridges(candidates, room);
  REQUIRE(chosen.size() == 2);
  CHECK(chosen[0].who == 2);
  CHECK(chosen[1].who == 0);
  auto known_better = candidates;
  for (Bridge& one : known_better) one.either = false;
  for (const Bridge& one : choose_bridges(known_better, room))
    CHECK((one.who == 1 || one.who == 3));
}

// Three rounds of 16 at four tables of four can do without a second meeting, and do; hosts and
// newcomers are spread; odd numbers drop nobody.
TEST_CASE("rounds at tables") {
  const auto no_matter = [](Node, Node) { return 0.0F; };
  SECTION("nobody meets twice") {
    std::vector<Guest> guests(16);
    guests[0].host = guests[5].host = true;
    guests[6].newcomer = guests[7].newcomer = guests[8].newcomer = true;
    const auto rounds = seated(guests, {4, 4, 3, {}}, no_matter);
    REQUIRE(rounds.size() == 3);
    std::set<std::pair<Node, Node>> met;
    for (const auto& tables : rounds) {
      std::vector<int> hosts(4), newcomers(4);
      for (Node a = 0; a < 16; ++a) {
        hosts[tables[a]] += guests[a].host;
        newcomers[tables[a]] += guests[a].newcomer;
        for (Node b = 0; b < a; ++b)
          if (tables[a] == tables[b]) CHECK(met.emplace(a, b).second);
      }
      CHECK(*std::ranges::max_element(hosts) == 1);
      CHECK(*std::ranges::max_element(newcomers) == 1);
    }
  }
  SECTION("one more than fits evenly, and more than there are seats") {
    for (const std::size_t people : {1U, 13U, 17U, 23U}) {
      const auto rounds = seated(std::vector<Guest>(people), {4, 4, 2, {}}, no_matter);
      for (const auto& tables : rounds) {
        std::vector<std::size_t> sizes(4);
        for (const auto table : tables) ++sizes.at(table);
        CHECK(*std::ranges::max_element(sizes) - *std::ranges::min_element(sizes) <= 1);
      }
    }
  }
  SECTION("who comes late is put into a gap, and nobody else moves") {
    const auto before = seated(std::vector<Guest>(14), {4, 4, 2, {}}, no_matter);
    auto seats = before;
    for (auto& round : seats) round.resize(16, no_table);
    const auto after = seated(std::vector<Guest>(16), {4, 4, 2, seats}, no_matter);
    for (std::size_t round = 0; round < 2; ++round) {
      CHECK(std::equal(before[round].begin(), before[round].end(), after[round].begin()));
      std::vector<std::size_t> sizes(4);
      for (const auto table : after[round]) ++sizes.at(table);
      CHECK(sizes == std::vector<std::size_t>(4, 4));
    }
  }
  SECTION("who can help each other sits together once") {
    const auto rounds = seated(std::vector<Guest>(8), {2, 4, 1, {}},
                               [](Node a, Node b) { return a / 2 == b / 2 ? 1.0F : 0.0F; });
    for (Node node = 0; node < 8; node += 2) CHECK(rounds[0][node] == rounds[0][node + 1]);
  }
}
