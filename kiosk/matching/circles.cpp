#include "matching/circles.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

namespace foyer::matching {
namespace {

constexpr std::size_t arcs_for_fours = 16;  // of each giver
constexpr int tiers = 10;                   // of strength between 0 and 1
constexpr std::size_t most_fours = 40;      // looked at for each lowest member

struct Graph {
  std::vector<std::vector<Arc>> given, received;  // strongest first

  Graph(std::size_t people, const std::vector<Arc>& arcs) : given(people), received(people) {
    for (const Arc& arc : arcs) {
      given[arc.giver].push_back(arc);
      received[arc.needer].push_back(arc);
    }
  }
  bool helps(Node giver, Node needer) const {
    return std::ranges::find(given[giver], needer, &Arc::needer) != given[giver].end();
  }
};

// Equal ones by a fixed draw: were it by index, all would keep the same few.
std::uint32_t drawn(const Arc& arc) {
  std::uint32_t mixed = (arc.giver * 2654435761U) ^ (arc.needer * 2246822519U);
  mixed = (mixed ^ (mixed >> 15)) * 3266489917U;
  return mixed ^ (mixed >> 13);
}

bool stronger(const Arc& a, const Arc& b) {
  return std::tuple(-a.strength, drawn(a), a.giver, a.needer) <
         std::tuple(-b.strength, drawn(b), b.giver, b.needer);
}

bool is_plain(const Graph& graph, const std::vector<Node>& members) {
  for (const Node a : members)
    for (const Node b : members)
      if (a < b && graph.helps(a, b) && graph.helps(b, a)) return false;
  return true;
}

// The ways round that begin at one person and use nobody of a lower index, nor anybody barred.
class Walk {
 public:
  Walk(const Graph& graph, const std::vector<char>& barred, std::vector<Circle>& found)
      : graph_(graph), barred_(barred), found_(found), back_(graph.given.size()) {}

  void threes_from(Node first) {
    mark(first);
    for (const Arc& one : graph_.given[first]) {
      if (!usable(first, one.needer)) continue;
      for (const Arc& two : graph_.given[one.needer])
        if (usable(first, two.needer) && back_[two.needer] > 0)
          keep({first, one.needer, two.needer},
               std::min({one.strength, two.strength, back_[two.needer]}));
    }
    unmark(first);
  }

  void fours_from(Node first, const MayMeet& may_meet) {
    mark(first);
    const std::size_t enough = found_.size() + most_fours;
    for (const Arc& one : few(graph_.given[first])) {
      if (!usable(first, one.needer)) continue;
      for (const Arc& two : few(graph_.given[one.needer])) {
        if (!usable(first, two.needer) || !may_meet(first, two.needer)) continue;
        for (const Arc& three : few(graph_.given[two.needer])) {
          const Node last = three.needer;
          if (last == one.needer || !usable(first, last) || back_[last] <= 0 ||
              !may_meet(one.needer, last) || found_.size() >= enough)
            continue;
          keep({first, one.needer, two.needer, last},
               std::min({one.strength, two.strength, three.strength, back_[last]}));
        }
      }
    }
    unmark(first);
  }

 private:
  static std::span<const Arc> few(const std::vector<Arc>& arcs) {
    return std::span(arcs).first(std::min(arcs_for_fours, arcs.size()));
  }
  bool usable(Node first, Node next) const { return next > first && !barred_[next]; }
  void mark(Node first) {
    for (const Arc& arc : graph_.received[first]) back_[arc.giver] = arc.strength;
  }
  void unmark(Node first) {
    for (const Arc& arc : graph_.received[first]) back_[arc.giver] = 0;
  }
  void keep(std::vector<Node> members, float weakest) {
    const bool plain = is_plain(graph_, members);
    found_.push_back({std::move(members), weakest, plain});
  }

  const Graph& graph_;
  const std::vector<char>& barred_;
  std::vector<Circle>& found_;
  std::vector<float> back_;  // how well each could help the first
};

// Chooses among circles; whoever has fewest left takes the best of them.
class Choice {
 public:
  Choice(std::size_t people, const std::vector<Circle>& circles)
      : circles_(circles), of_(people), left_(people), gone_(circles.size()) {
    for (std::size_t i = 0; i < circles.size(); ++i)
      for (const Node node : circles[i].members) of_[node].push_back(i);
    for (Node node = 0; node < people; ++node)
      if ((left_[node] = of_[node].size()) > 0) order_.emplace(left_[node], node);
  }

  std::vector<std::size_t> made() {
    std::vector<std::size_t> taken;
    while (!order_.empty()) {
      taken.push_back(best_of(order_.begin()->second));
      for (const Node member : circles_[taken.back()].members)
        for (const std::size_t circle : of_[member]) cross_out(circle);
    }
    return taken;
  }

 private:
  std::size_t best_of(Node node) const {
    const auto rank = [&](std::size_t at) {
      std::size_t choices = 0;
      for (const Node member : circles_[at].members) choices += left_[member];
      return std::tuple(gone_[at], !circles_[at].plain, -circles_[at].weakest, choices,
                        std::cref(circles_[at].members).get());
    };
    return *std::ranges::min_element(of_[node], {}, rank);
  }
  void cross_out(std::size_t circle) {
    if (gone_[circle]) return;
    gone_[circle] = 1;
    for (const Node member : circles_[circle].members) {
      order_.erase({left_[member], member});
      if (--left_[member] > 0) order_.emplace(left_[member], member);
    }
  }

  const std::vector<Circle>& circles_;
  std::vector<std::vector<std::size_t>> of_;
  std::vector<std::size_t> left_;
  std::vector<char> gone_;
  std::set<std::pair<std::size_t, Node>> order_;
};

// Circles of one sort of strength after the other, so that no weak one stands in a strong one's
// way.
void take(std::size_t people, const std::vector<Circle>& found, std::vector<Circle>& taken,
          std::vector<char>& barred) {
  for (int least = tiers; least >= 0; --least) {
    std::vector<Circle> tier;
    for (const Circle& circle : found)
      if (std::min(tiers, static_cast<int>(circle.weakest * tiers)) == least &&
          std::ranges::none_of(circle.members, [&](Node node) { return barred[node] != 0; }))
        tier.push_back(circle);
    for (const std::size_t at : Choice(people, tier).made()) {
      taken.push_back(tier[at]);
      for (const Node member : tier[at].members) barred[member] = 1;
    }
  }
}

}  // namespace

std::vector<Arc> strongest_arcs(std::size_t people, std::vector<Arc> arcs) {
  const auto most =
      static_cast<std::size_t>(std::ceil(std::cbrt(10.0 * static_cast<double>(people))));
  std::ranges::sort(arcs, stronger);
  std::vector<std::size_t> given(people);
  std::erase_if(arcs, [&](const Arc& arc) { return given[arc.giver]++ >= most; });
  return arcs;
}

std::vector<Circle> disjoint_circles(std::size_t people, const std::vector<Arc>& arcs,
                                     const MayMeet& may_meet) {
  std::vector<Arc> sorted = arcs;
  std::ranges::sort(sorted, stronger);
  const Graph graph(people, sorted);
  std::vector<char> barred(people);
  std::vector<Circle> found, taken;
  Walk walk(graph, barred, found);
  for (Node node = 0; node < people; ++node) walk.threes_from(node);
  take(people, found, taken, barred);
  found.clear();
  for (Node node = 0; node < people; ++node)
    if (!barred[node]) walk.fours_from(node, may_meet);
  take(people, found, taken, barred);
  return taken;
}

}  // namespace foyer::matching
