#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>

#include "bench/bench.hpp"
#include "bench/lemon/peer.hpp"
#include "encoder/encoder.hpp"
#include "matching/bound.hpp"
#include "matching/circles.hpp"
#include "matching/flow.hpp"
#include "matching/matcher.hpp"
#include "matching/pairing.hpp"
#include "support/made_market.hpp"

namespace foyer::bench {
namespace {

using matching::EdgeIndex;
using matching::Market;
using matching::Node;

constexpr unsigned seed = 7;
constexpr std::uint8_t places = 3;

std::vector<long> sizes(const Asked& asked) {
  return asked.quick ? std::vector<long>{200} : std::vector<long>{200, 1000, 5000, 50000};
}

std::size_t busiest(const Market& market, const std::vector<EdgeIndex>& chosen) {
  std::vector<std::size_t> lists(market.people.size());
  for (const EdgeIndex at : chosen) ++lists[market.edges[at].a], ++lists[market.edges[at].b];
  return *std::ranges::max_element(lists);
}

PairMarket as_pairs(const Market& market) {
  PairMarket pairs{market.people.size(), places, {}};
  for (const auto& edge : market.edges) pairs.pairs.push_back({edge.a, edge.b, edge.value});
  return pairs;
}

// A figure and how long it took, beside the same of LEMON where it is there.
template <class Ours, class Peer>
void beside(const std::string& name, long n, const Ours& ours, const std::string& peer,
            const Peer& theirs, std::vector<Figure>& figures) {
  double mine = 0;
  std::optional<double> other;
  const double took = milliseconds([&] { mine = ours(); });
  const double other_took = milliseconds([&] { other = theirs(); });
  if (!other) return;
  figures.push_back({name, n, mine, peer, *other, "value"});
  figures.push_back({name + ".time", n, took, peer, other_took, "ms"});
}

// Value alone, as the solvers understand it, beside them; above 5,000 beside our own bound.
void value_figures(long n, const test::MadeRoom& room, const Asked& asked,
                   std::vector<Figure>& figures) {
  const Market market = test::market_of(room, places, false);
  const auto found = [&] { return matching::tally(market, matching::pair_up(market)).value; };
  if (n <= 5000) {
    const PairMarket pairs = as_pairs(market);
    const auto flow = [&] { return lemon_bound(pairs); };
    beside("matching.value", n, found, "LEMON NetworkSimplex, the LP's bound", flow, figures);
    beside(
        "matching.bound", n, [&] { return matching::flow_bound(market); },
        "LEMON NetworkSimplex, the LP's bound", flow, figures);
    if (n <= (asked.quick ? 1000 : 5000))
      beside(
          "matching.value.exact", n, found, "LEMON MaxWeightedMatching, exact",
          [&] { return lemon_exact(pairs); }, figures);
    return;
  }
  double value = 0;
  const double took = milliseconds([&] { value = found(); });
  const auto size = static_cast<std::uint32_t>(n);
  figures.push_back({"matching.value", n, value, "bound by dual ascent",
                     matching::value_bound(market, {size, 0, value}), "value"});
  figures.push_back({"matching.value.time", n, took, "target", 10000, "ms"});
}

// As the kiosk chooses: nobody left out, then needs, then value.
void room_figures(long n, const test::MadeRoom& room, std::vector<Figure>& figures) {
  const Market market = test::market_of(room, places);
  std::vector<EdgeIndex> chosen;
  const double took = milliseconds([&] { chosen = matching::pair_up(market); });
  const auto found = matching::tally(market, chosen);
  const double all = static_cast<double>(n);
  figures.push_back({"matching.room.time", n, took, "target", n > 5000 ? 10000.0 : 1000.0, "ms"});
  figures.push_back({"matching.room.needs", n, static_cast<double>(found.answered),
                     "bound by dual ascent", matching::needs_bound(market, found), "needs"});
  figures.push_back({"matching.room.value", n, found.value,
                     "bound by dual ascent for as many needs", matching::value_bound(market, found),
                     "value"});
  figures.push_back(
      {"matching.room.served", n, static_cast<double>(found.served), "everybody", all, "people"});
  figures.push_back({"matching.room.busiest", n, static_cast<double>(busiest(market, chosen)),
                     "places", places, "lists"});
}

void circle_figures(long n, const test::MadeRoom& room, std::vector<Figure>& figures) {
  const auto size = static_cast<Node>(n);
  const double most = std::cbrt(10.0 * static_cast<double>(n));
  std::vector<matching::Arc> arcs;
  for (Node giver = 0; giver < size; ++giver) {
    // Many more than are kept, from a place of the lists that differs from giver to giver.
    for (const int tag : room.people[giver].offers) {
      const auto& needers = room.needers[tag];
      const auto looked_at = std::min(needers.size(), static_cast<std::size_t>(4 * most));
      for (std::size_t i = 0; i < looked_at; ++i)
        if (const Node needer = needers[(i + giver * 7919ULL) % needers.size()]; needer != giver)
          arcs.push_back({giver, needer, 1});
    }
  }
  std::ranges::sort(arcs, {}, [](const auto& arc) { return std::pair(arc.giver, arc.needer); });
  const auto again = std::ranges::unique(
      arcs, {}, [](const auto& arc) { return std::pair(arc.giver, arc.needer); });
  arcs.erase(again.begin(), again.end());
  std::vector<matching::Circle> circles;
  const double took = milliseconds([&] {
    circles = matching::disjoint_circles(size, matching::strongest_arcs(size, arcs),
                                         [](Node, Node) { return true; });
  });
  double placed = 0;
  for (const auto& circle : circles) placed += static_cast<double>(circle.members.size());
  figures.push_back({"matching.circles", n, placed / static_cast<double>(n), "target",
                     n > 200 ? 0.8 : 0.65, "share"});
  figures.push_back({"matching.circles.time", n, took, "target", 10000, "ms"});
}

std::string letters(int tag) {
  std::string word = "craft";
  for (int i = 0; i < 3; ++i, tag /= 20) word += "bcdfghjklmnpqrstvwxz"[tag % 20];
  return word;
}

people::Person person_of(const test::MadeRoom& room, std::size_t number) {
  people::Person person;
  std::string ref = std::to_string(number);
  person.attendee.ref = "P" + std::string(6 - ref.size(), '0') + ref;
  person.attendee.name.full = "Guest " + ref;
  person.attendee.consent.suggest = person.presence.here = true;
  for (const int tag : room.people[number].offers)
    person.attendee.profile.offers.push_back(letters(tag));
  for (const int tag : room.people[number].needs)
    person.attendee.profile.needs.push_back(letters(tag));
  return person;
}

void change(people::Room& room, std::size_t at, people::Person person) {
  const people::Everybody::Change changed{
      at, std::make_shared<const people::Person>(std::move(person))};
  room.people.replace({&changed, 1});
}

// Somebody comes, and everybody whose list changes by it holds what they were told.
std::vector<matching::Told> come(matching::Matcher& matcher, people::Room& room, std::size_t at,
                                 std::vector<double>& took) {
  people::Person person = *room.people[at];
  const people::Ref ref = person.attendee.ref;
  person.presence.here = true;
  change(room, at, std::move(person));
  std::vector<matching::Told> told;
  took.push_back(milliseconds([&] { told = matcher.arrive(room, ref); }));
  for (const auto& [who, list] : told) {
    const std::size_t place = room.by_ref->at(who);
    people::Person changed = *room.people[place];
    changed.shown = list;
    change(room, place, std::move(changed));
  }
  return told;
}

// Suggestions of the first, and those of them that are told to the other in turn.
std::pair<double, double> told_in_turn(const std::vector<matching::Told>& told) {
  double all = 0, mutual = 0;
  for (const auto& each : told.front().second) {
    if (each.kind == people::Kind::circle || each.kind == people::Kind::bridge) continue;
    ++all;
    const auto other = std::ranges::find(told, each.who, &matching::Told::first);
    mutual += other != told.end() &&
              std::ranges::find(other->second, told.front().first, &people::Suggestion::who) !=
                  other->second.end();
  }
  return {mutual, all};
}

// The last to come to a full room; texts were read before.
void arrival_figures(long n, const test::MadeRoom& room, const Asked& asked,
                     std::vector<Figure>& figures) {
  std::vector<people::Person> everybody;
  for (std::size_t i = 0; i < room.people.size(); ++i) everybody.push_back(person_of(room, i));
  const std::size_t arrivals = asked.quick ? 20 : 200;
  for (std::size_t i = 0; i < std::min(arrivals, everybody.size()); ++i)
    everybody[i].presence.here = false;
  people::Room now = people::make_room({}, std::move(everybody));
  matching::Matcher matcher;
  (void)matcher.arrive(now, now.people[now.people.size() - 1]->attendee.ref);
  std::vector<double> took;
  double mutual = 0, all = 0;
  for (std::size_t i = 0; i < std::min(arrivals, now.people.size()); ++i) {
    const auto [in_turn, named] = told_in_turn(come(matcher, now, i, took));
    mutual += in_turn, all += named;
  }
  const double target = n > 5000 ? 20 : n > 200 ? 5 : 1;
  figures.push_back({"matching.arrival.p95", n, percentile(took, .95), "target", target, "ms"});
  figures.push_back({"matching.arrival.mutual", n, mutual, "suggestions", all, "told"});
}

std::string bytes_of(const std::string& path) {
  std::ifstream file(std::string(FOYER_SOURCE) + "/" + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// One sentence of a usual length, in each way that this machine can multiply.
void encoding_figures(std::vector<Figure>& figures) {
  const std::string weights = bytes_of("data/encoder/encoder.int8.bin");
  const auto read = encoder::Encoder::read(std::as_bytes(std::span(weights)),
                                           bytes_of("data/encoder/vocabulary.tsv"));
  if (!read) return;
  for (const auto path : encoder::paths()) {
    const auto encoder = read->with(path);
    std::vector<double> took;
    for (int i = 0; i < 100; ++i)
      took.push_back(milliseconds([&] {
        (void)encoder.encode("somebody to read a supply agreement in draft before I sign it " +
                             std::to_string(i));
      }));
    figures.push_back({"matching.encode." + std::string(encoder::name_of(path)), 1,
                       percentile(took, .5), "target", 10, "ms"});
  }
}

std::vector<Figure> measure(const Asked& asked) {
  std::vector<Figure> figures;
  encoding_figures(figures);
  for (const long n : sizes(asked)) {
    const auto room = test::made_room(static_cast<std::size_t>(n), seed);
    value_figures(n, room, asked, figures);
    room_figures(n, room, figures);
    circle_figures(n, room, figures);
    arrival_figures(n, room, asked, figures);
  }
  return figures;
}

}  // namespace

std::vector<Bench> matching_benches() { return {{"matching", measure}}; }

}  // namespace foyer::bench
