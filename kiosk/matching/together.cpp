#include "matching/together.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>

#include "matching/bound.hpp"
#include "matching/bridges.hpp"
#include "matching/choosing.hpp"
#include "matching/circles.hpp"
#include "matching/pairing.hpp"
#include "matching/telling.hpp"

namespace foyer::matching {
namespace {

using people::Kind;
using people::Suggestion;

constexpr std::size_t partners_kept = 30;
constexpr float company_worth = 1e-3F;  // of a pair for whom nothing fits
constexpr std::size_t company_looked_at = 40;

struct Chair {
  Place place = 0;
  std::vector<Suggestion> held;
  std::vector<Suggestion> more;     // circles and bridges
  std::vector<Link> links;          // the best, by value
  std::vector<Link> chosen;         // pairs
  std::vector<Node> plain_company;  // paired only so that nobody goes without
  std::size_t named = 0;            // in how many lists this person is
};

// The arrangement of one evening's moment; used once.
class Table {
 public:
  Table(Crowd& crowd, std::size_t most) : crowd_(crowd), most_(most) {
    const auto present = crowd.present();
    chairs_.resize(present.size());
    for (Node node = 0; node < present.size(); ++node) node_of_[present[node]] = node;
    for (Node node = 0; node < present.size(); ++node) sit_down(node, present[node]);
  }

  Chosen arranged(bool certify) {
    answer_back();
    make_circles();
    make_bridges();
    open_market();
    auto pairs = pair_up(market_);
    pairs = with_company(std::move(pairs));
    for (const EdgeIndex at : pairs) tell_pair(market_.edges[at]);
    Chosen chosen{told(), {}};
    if (certify) chosen.certificate = certificate(pairs);
    return chosen;
  }

 private:
  const people::Person& person(Node node) const { return crowd_.person(chairs_[node].place); }
  const people::Ref& ref(Node node) const { return person(node).attendee.ref; }
  bool may_meet(Node a, Node b) const {
    return crowd_.may_meet(chairs_[a].place, chairs_[b].place) &&
           crowd_.may_meet(chairs_[b].place, chairs_[a].place);
  }
  std::optional<Node> node_of(const people::Ref& who) const {
    const Place* place = crowd_.find(who);
    const auto at = place ? node_of_.find(*place) : node_of_.end();
    return at == node_of_.end() ? std::nullopt : std::optional(at->second);
  }
  std::size_t length(Node node) const {
    return chairs_[node].held.size() + chairs_[node].more.size();
  }
  std::size_t room(Node node) const {
    const std::size_t used = std::max(length(node), chairs_[node].named);
    return used < most_ ? most_ - used : 0;
  }
  bool holds(Node node, Node other) const {
    const auto names = [&](const Suggestion& one) { return one.who == ref(other); };
    return std::ranges::any_of(chairs_[node].held, names) ||
           std::ranges::any_of(chairs_[node].more, names);
  }
  bool paired(Node a, Node b) const { return holds(a, b) || holds(b, a); }

  void sit_down(Node node, Place place) {
    Chair& chair = chairs_[node];
    chair.place = place;
    chair.held = still_held(crowd_, place, most_);
    for (const auto& held : chair.held)
      if (const auto other = node_of(held.who)) ++chairs_[*other].named;
    chair.links = crowd_.links_of(place);
    for (const Link& link : chair.links)
      if (link.receive.score >= std::min(circle_help, bridge_help))
        arcs_.push_back({node_of_.at(link.other), node, link.receive.score});
    keep_best(crowd_, place, chair.links, partners_kept);
  }

  // Who was told of somebody before that other was told of them.
  void answer_back() {
    for (Node node = 0; node < chairs_.size(); ++node)
      for (const auto& held : std::vector(chairs_[node].held)) {
        const auto other = node_of(held.who);
        if (!other || held.kind == Kind::circle || held.kind == Kind::bridge) continue;
        if (holds(*other, node) || length(*other) >= most_ || !may_meet(node, *other)) continue;
        chairs_[*other].held.push_back(
            pair_told(crowd_, chairs_[*other].place, chairs_[node].place));
        ++chairs_[node].named;
      }
  }

  bool in_circle(Node node) const {
    return std::ranges::find(chairs_[node].held, Kind::circle, &Suggestion::kind) !=
           chairs_[node].held.end();
  }

  void make_circles() {
    if (most_ < 2) return;
    auto arcs = arcs_;
    std::erase_if(arcs, [&](const Arc& arc) {
      return arc.strength < circle_help || room(arc.giver) < 2 || room(arc.needer) < 2 ||
             in_circle(arc.giver) || in_circle(arc.needer) || paired(arc.giver, arc.needer) ||
             !may_meet(arc.giver, arc.needer);
    });
    const auto circles =
        disjoint_circles(chairs_.size(), strongest_arcs(chairs_.size(), std::move(arcs)),
                         [&](Node a, Node b) { return may_meet(a, b); });
    for (const Circle& circle : circles) {
      if (!circle.plain) continue;  // whoever could swap is told so as a pair
      std::vector<Place> places;
      for (const Node node : circle.members) places.push_back(chairs_[node].place);
      for (std::size_t first = 0; first < places.size(); ++first) {
        chairs_[circle.members[first]].more.push_back(circle_told(crowd_, places));
        ++chairs_[circle.members[(first + 1) % places.size()]].named;
        std::ranges::rotate(places, places.begin() + 1);
        note_answered(circle.members[first], chairs_[circle.members[first]].more.back().back.need);
      }
    }
  }

  void make_bridges() {
    if (most_ < 2) return;
    std::map<std::pair<Node, Node>, float> helps;
    for (const Arc& arc : arcs_)
      if (arc.strength >= bridge_help) helps[{arc.giver, arc.needer}] = arc.strength;
    std::vector<Bridge> candidates;
    BridgeRoom free;
    for (Node via = 0; via < chairs_.size(); ++via) {
      const auto bridges = std::ranges::count(chairs_[via].held, Kind::bridge, &Suggestion::kind);
      free.asks.push_back(
          std::min<int>(most_bridges - static_cast<int>(bridges), static_cast<int>(room(via)) - 1));
      free.named.push_back(static_cast<int>(room(via)) - 1);
      for (const Node giver : acquaintances(via))
        for (const Node needer : acquaintances(via))
          if (const auto help = helps.find({giver, needer}); help != helps.end()) {
            const Node who = *node_of(known_less(person(via), person(giver), person(needer)));
            const bool either = known_alike(person(via), person(giver), person(needer)) &&
                                !holds(via, giver) && !holds(via, needer);
            if (!holds(via, who))
              candidates.push_back({via, giver, needer, help->second, who, either});
          }
    }
    for (const Bridge& one : choose_bridges(std::move(candidates), std::move(free))) {
      chairs_[one.via].more.push_back(
          bridge_told(crowd_, chairs_[one.via].place, chairs_[one.giver].place,
                      chairs_[one.needer].place, chairs_[one.who].place));
      ++chairs_[one.who].named;
    }
  }

  std::vector<Node> acquaintances(Node via) const {
    std::vector<Node> all;
    for (const people::Ref& known : acquaintances_of(person(via)))
      if (const auto node = node_of(known)) all.push_back(*node);
    return all;
  }

  NeedId need_id(Node node, const std::string& words) {
    const auto [at, fresh] =
        needs_.emplace(std::pair(node, words), static_cast<NeedId>(market_.answered.size()));
    if (fresh) market_.answered.push_back(0);
    return at->second;
  }
  void note_answered(Node node, const std::string& words) {
    if (!words.empty()) market_.answered[need_id(node, words)] = 1;
  }

  void open_market() {
    market_.people.resize(chairs_.size());
    for (Node node = 0; node < chairs_.size(); ++node) {
      market_.people[node] = {.places = static_cast<std::uint8_t>(room(node)),
                              .served = length(node) > 0};
      for (const Suggestion& held : chairs_[node].held) note_held(node, held);
    }
    for (Node node = 0; node < chairs_.size(); ++node)
      for (const Link& link : chairs_[node].links) add_edge(node, link);
  }

  void note_held(Node node, const Suggestion& held) {
    switch (held.kind) {
      case Kind::receive:
      case Kind::door:
        return note_answered(node, held.evidence.need);
      case Kind::exchange:
      case Kind::circle:
        return note_answered(node, held.back.need);
      default:
        return;
    }
  }

  // Both look at their own best; a pair is the same from either side.
  void add_edge(Node node, const Link& link) {
    const Node other = node_of_.at(link.other);
    const auto pair = std::minmax(node, other);
    if (paired(node, other) || !may_meet(node, other)) return;
    if (!edge_of_.emplace(pair, static_cast<EdgeIndex>(market_.edges.size())).second) return;
    Edge edge{pair.first, pair.second, worth_together(crowd_, chairs_[node].place, link), {}};
    edge.needs.fill(no_need);
    auto next = edge.needs.begin();
    if (link.receive.score >= answering) *next++ = need_id(node, crowd_.words(link.receive.mine));
    if (link.give.score >= answering) *next++ = need_id(other, crowd_.words(link.give.theirs));
    market_.edges.push_back(edge);
    seen_from_.push_back(node == pair.first ? link : mirrored(link, chairs_[node].place));
  }

  // Whom nothing fits still gets somebody: anyone they may meet, newcomers and people with
  // something to say first.
  std::vector<EdgeIndex> with_company(std::vector<EdgeIndex> pairs) {
    std::vector<char> served(chairs_.size());
    for (Node node = 0; node < chairs_.size(); ++node) served[node] = length(node) > 0;
    for (const EdgeIndex at : pairs) served[market_.edges[at].a] = served[market_.edges[at].b] = 1;
    const std::size_t before = market_.edges.size();
    for (Node node = 0; node < chairs_.size(); ++node)
      if (!served[node] && room(node) > 0) look_for_company(node);
    if (market_.edges.size() == before) return pairs;
    return pair_up(market_, pairs);
  }

  void look_for_company(Node node) {
    std::vector<Place> suitable;
    for (Node other = 0; other < chairs_.size(); ++other)
      if (may_meet(node, other) && room(other) > 0 && !paired(node, other) &&
          !edge_of_.contains(std::minmax(node, other)))
        suitable.push_back(chairs_[other].place);
    const auto best = best_company(crowd_, chairs_[node].place, suitable, company_looked_at);
    for (std::size_t at = 0; at < best.size(); ++at) {
      const auto pair = std::minmax(node, node_of_.at(best[at]));
      edge_of_.emplace(pair, static_cast<EdgeIndex>(market_.edges.size()));
      Edge edge{pair.first, pair.second, company_worth / static_cast<float>(at + 1), {}};
      edge.needs.fill(no_need);
      market_.edges.push_back(edge);
    }
  }

  void tell_pair(const Edge& edge) {
    const EdgeIndex at = edge_of_.at({edge.a, edge.b});
    if (at >= seen_from_.size()) {
      chairs_[edge.a].plain_company.push_back(edge.b);
      chairs_[edge.b].plain_company.push_back(edge.a);
      return;
    }
    chairs_[edge.a].chosen.push_back(seen_from_[at]);
    chairs_[edge.b].chosen.push_back(mirrored(seen_from_[at], chairs_[edge.a].place));
  }

  std::vector<Told> told() {
    std::vector<Told> all;
    for (Node node = 0; node < chairs_.size(); ++node) {
      Chair& chair = chairs_[node];
      auto list = std::move(chair.held);
      for (const Link& link : in_good_order(crowd_, chair.place, chair.chosen, most_))
        list.push_back(worded(crowd_.finding(link), person(node), crowd_.person(link.other)));
      for (const Node other : chair.plain_company)
        list.push_back(
            worded(mere_company(person(node), person(other)), person(node), person(other)));
      std::ranges::move(chair.more, std::back_inserter(list));
      all.emplace_back(ref(node), std::move(list));
    }
    return all;
  }

  Certificate certificate(const std::vector<EdgeIndex>& pairs) const {
    const Tally reached = tally(market_, pairs);
    Certificate done;
    done.needs_answered = reached.answered;
    done.needs = static_cast<std::uint32_t>(market_.answered.size());
    done.needs_bound = needs_bound(market_, reached);
    const double most = value_bound(market_, reached);
    done.ratio = most > 0 ? std::min(1.0, reached.value / most) : 1;
    std::vector<char> served(chairs_.size());
    for (const EdgeIndex at : pairs) served[market_.edges[at].a] = served[market_.edges[at].b] = 1;
    for (Node node = 0; node < chairs_.size(); ++node)
      if (!served[node] && !market_.people[node].served)
        done.without.push_back({ref(node), why(node)});
    return done;
  }

  std::string why(Node node) const {
    if (chairs_.size() < 2) return "Nobody else who wants suggestions is here.";
    for (Node other = 0; other < chairs_.size(); ++other)
      if (may_meet(node, other)) return "Everybody they could meet is in as many lists as allowed.";
    return "Everybody else here is a colleague, known to them, or was passed over.";
  }

  Crowd& crowd_;
  std::size_t most_;
  std::vector<Chair> chairs_;
  std::unordered_map<Place, Node> node_of_;
  std::vector<Arc> arcs_;
  Market market_;
  std::vector<Link> seen_from_;  // by edge, as its `a` sees it; none for mere company
  std::map<std::pair<Node, Node>, EdgeIndex> edge_of_;
  std::map<std::pair<Node, std::string>, NeedId> needs_;
};

}  // namespace

Chosen together(Crowd& crowd, std::size_t most, bool certify) {
  return Table(crowd, most).arranged(certify);
}

}  // namespace foyer::matching
