#include "matching/pairing.hpp"

#include <algorithm>
#include <deque>
#include <numeric>
#include <queue>
#include <utility>

#include "matching/bound.hpp"
#include "matching/prices.hpp"

namespace foyer::matching {
namespace {

constexpr EdgeIndex none = 0xffffffff;
constexpr int longest_chain = 8;           // refills that follow from one edge forced in
constexpr std::size_t tries_an_edge = 24;  // before the search is called off
constexpr std::size_t most_tries = 8000000;
constexpr double first_things_first = 4.0 * longest_chain;  // no chain can weigh this up
constexpr double spread = 1e-4;                             // both as times the greatest value
// An edge that brings less of what it ousts is not worth trying; in large rooms there is less time.
constexpr double worth_trying = 0.1;
constexpr double worth_trying_in_haste = 0.7;
constexpr double need_in_prices = 4;  // times the mean value
constexpr int price_steps = 300;
constexpr std::size_t large = 200000;   // edges
constexpr double hardly_a_loss = 0.02;  // times the mean value

class Search {
 public:
  explicit Search(const Market& market)
      : market_(market),
        around_(market),
        taken_(market.edges.size()),
        held_(market.people.size()),
        least_(market.people.size()),
        answers_(market.answered.begin(), market.answered.end()) {
    float greatest = 1e-6F;
    for (const Edge& edge : market.edges) greatest = std::max(greatest, edge.value);
    spread_ = spread * static_cast<double>(greatest);
    need_ = first_things_first * static_cast<double>(greatest);
    floor_ = 4 * first_things_first * need_;
    if (market.edges.size() > large) least_share_ = worth_trying_in_haste;
    for (Node node = 0; node < held_.size(); ++node)
      unserved_ += !market.people[node].served && around_.begin(node) != around_.end(node);
  }

  void set_out(const std::vector<EdgeIndex>& start) {
    for (const EdgeIndex at : start)
      if (free(at)) put(at);
    log_.clear();
  }

  // Gains only shrink while edges are added, so a stale one is an upper bound.
  void fill() {
    using Offer = std::pair<double, EdgeIndex>;
    const auto worse = [](const Offer& a, const Offer& b) {
      return a.first != b.first ? a.first < b.first : a.second > b.second;
    };
    std::vector<Offer> offers;
    for (EdgeIndex at = 0; at < taken_.size(); ++at)
      if (free(at)) offers.emplace_back(gain(at), at);
    std::priority_queue<Offer, std::vector<Offer>, decltype(worse)> best(worse, std::move(offers));
    while (!best.empty()) {
      const EdgeIndex at = best.top().second;
      best.pop();
      if (!free(at)) continue;
      const double now = gain(at);
      if (!best.empty() && worse({now, at}, best.top()))
        best.emplace(now, at);
      else
        put(at);
    }
    log_.clear();
  }

  // Tries every edge that is not taken, and again at whoever something changed for.
  void improve() {
    std::deque<Node> todo(held_.size());
    std::iota(todo.begin(), todo.end(), 0);
    std::vector<char> waits(held_.size(), 1);
    std::size_t left = std::min(most_tries, tries_an_edge * taken_.size());
    while (!todo.empty() && left > 0) {
      const Node node = todo.front();
      todo.pop_front();
      waits[node] = 0;
      for (auto at = around_.begin(node); at != around_.end(node) && left > 0; ++at) {
        if (taken_[*at]) continue;
        --left;
        if (!attempt(*at)) continue;
        for (const Step& step : log_)
          for (const Node end : {market_.edges[step.edge].a, market_.edges[step.edge].b})
            if (!std::exchange(waits[end], 1)) todo.push_back(end);
        log_.clear();
      }
    }
  }

  std::vector<EdgeIndex> chosen() const {
    std::vector<EdgeIndex> all;
    for (EdgeIndex at = 0; at < taken_.size(); ++at)
      if (taken_[at]) all.push_back(at);
    return all;
  }

 private:
  struct Step {
    EdgeIndex edge;
    bool added;
  };
  // Of what a person holds the edge that is missed least, remembered until something near changes.
  struct Least {
    EdgeIndex edge = none;
    double cost = 0;
    bool known = false;
  };

  std::size_t places(Node node) const { return market_.people[node].places; }
  bool full(Node node) const { return held_[node].size() >= places(node); }
  bool free(EdgeIndex at) const {
    const Edge& edge = market_.edges[at];
    return !taken_[at] && !full(edge.a) && !full(edge.b);
  }

  // What the place that makes a person's list `size` long is worth beyond what is in it.
  double place_worth(Node node, std::size_t size) const {
    const bool floor = size == 1 && !market_.people[node].served;
    return (floor ? floor_ : 0) + spread_ / static_cast<double>(size);
  }
  double needs_worth(const Edge& edge, std::uint32_t answers) const {
    double sum = 0;
    for (const NeedId need : edge.needs)
      if (need != no_need && answers_[need] == answers) sum += need_;
    return sum;
  }
  double gain(EdgeIndex at) const {
    const Edge& edge = market_.edges[at];
    return static_cast<double>(edge.value) + needs_worth(edge, 0) +
           place_worth(edge.a, held_[edge.a].size() + 1) +
           place_worth(edge.b, held_[edge.b].size() + 1);
  }
  double loss(EdgeIndex at) const {
    const Edge& edge = market_.edges[at];
    return static_cast<double>(edge.value) + needs_worth(edge, 1) +
           place_worth(edge.a, held_[edge.a].size()) + place_worth(edge.b, held_[edge.b].size());
  }

  // No edge gains more than this beside its value.
  double most_besides_value() const {
    if (unserved_ > 0 || market_.needs() > 0) return 5 * floor_;
    return 2 * spread_;
  }

  void put(EdgeIndex at) {
    const Edge& edge = market_.edges[at];
    taken_[at] = 1;
    for (const Node end : {edge.a, edge.b}) {
      held_[end].push_back(at);
      unserved_ -= held_[end].size() == 1 && !market_.people[end].served;
    }
    for (const NeedId need : edge.needs)
      if (need != no_need) ++answers_[need];
    forget_near(edge);
    log_.push_back({at, true});
  }
  void drop(EdgeIndex at) {
    const Edge& edge = market_.edges[at];
    forget_near(edge);
    taken_[at] = 0;
    for (const Node end : {edge.a, edge.b}) {
      std::erase(held_[end], at);
      unserved_ += held_[end].empty() && !market_.people[end].served;
    }
    for (const NeedId need : edge.needs)
      if (need != no_need) --answers_[need];
    log_.push_back({at, false});
  }
  void take_back() {
    while (!log_.empty()) {
      const Step step = log_.back();
      step.added ? drop(step.edge) : put(step.edge);
      log_.resize(log_.size() - 2);  // the step, and what taking it back wrote
    }
  }

  EdgeIndex least(Node node, EdgeIndex but) const {
    EdgeIndex found = none;
    double cost = 0;
    for (const EdgeIndex at : held_[node])
      if (at != but)
        if (const double now = loss(at); found == none || now < cost) found = at, cost = now;
    return found;
  }
  const Least& least_of(Node node) {
    Least& kept = least_[node];
    if (kept.known) return kept;
    kept.edge = least(node, none);
    kept.cost = kept.edge == none ? 0 : loss(kept.edge);
    kept.known = true;
    return kept;
  }
  void forget_near(const Edge& edge) {
    for (const Node node : {edge.a, edge.b}) {
      least_[node].known = false;
      for (const EdgeIndex at : held_[node])
        least_[other_end(market_.edges[at], node)].known = false;
    }
  }
  bool touched(EdgeIndex at) const {
    return std::ranges::any_of(log_, [&](const Step& step) { return step.edge == at; });
  }

  // Adds an edge and takes from each end that is over its places one that it held: the nth, or what
  // is missed least. Who lost a partner is loose. What all that brings; `impossible` where an end
  // has no place at all.
  static constexpr double impossible = -1e300;
  static constexpr std::size_t whichever = 99;
  double force(EdgeIndex at, std::size_t nth_a = whichever, std::size_t nth_b = whichever) {
    double sum = gain(at);
    const Edge& edge = market_.edges[at];
    put(at);
    for (const Node end : {edge.a, edge.b}) {
      if (held_[end].size() <= places(end)) continue;
      const std::size_t nth = end == edge.a ? nth_a : nth_b;
      const EdgeIndex given_up = nth == whichever ? least(end, at) : held_[end][nth];
      if (given_up == none || given_up == at) return impossible;
      sum -= loss(given_up);
      loose_.push_back(other_end(market_.edges[given_up], end));
      drop(given_up);
    }
    return sum;
  }

  // The best that somebody with a free place can have, what it would oust counted.
  EdgeIndex best_refill(Node node) {
    EdgeIndex found = none;
    double best = 0;
    const double besides = most_besides_value();
    for (auto at = around_.begin(node); at != around_.end(node); ++at) {
      if (static_cast<double>(market_.edges[*at].value) + besides <= best) break;
      if (taken_[*at]) continue;
      double now = gain(*at);
      if (now <= best) continue;
      const Node other = other_end(market_.edges[*at], node);
      if (full(other)) {
        const Least& given_up = least_of(other);
        if (given_up.edge == none) continue;
        now -= given_up.cost;
      }
      if (now > best && !touched(*at)) found = *at, best = now;
    }
    return found;
  }

  bool hopeless(EdgeIndex at) {
    const Edge& edge = market_.edges[at];
    double lost = 0;
    for (const Node end : {edge.a, edge.b}) {
      if (!full(end)) continue;
      const Least& given_up = least_of(end);
      if (given_up.edge == none) return true;
      lost += given_up.cost;
    }
    return gain(at) <= least_share_ * lost;
  }

  // Follows an edge that was forced in through everything that comes of it; keeps it, logged, where
  // the whole is a gain.
  bool follow(double sum) {
    for (int step = 0; step < longest_chain && !loose_.empty() && sum != impossible; ++step) {
      const Node node = loose_.back();
      loose_.pop_back();
      if (full(node)) continue;
      if (const EdgeIndex refill = best_refill(node); refill != none) sum += force(refill);
    }
    loose_.clear();
    if (sum > spread_ * 1e-3) return true;
    take_back();
    return false;
  }

  bool attempt(EdgeIndex at) {
    if (hopeless(at)) return false;
    if (follow(force(at))) return true;
    return needs_worth(market_.edges[at], 0) > 0 && attempt_all(at);
  }

  // With everything that could be given up for it.
  bool attempt_all(EdgeIndex at) {
    const Edge& edge = market_.edges[at];
    const std::size_t of_a = full(edge.a) ? held_[edge.a].size() : 1;
    const std::size_t of_b = full(edge.b) ? held_[edge.b].size() : 1;
    for (std::size_t i = 0; i < of_a; ++i)
      for (std::size_t j = 0; j < of_b; ++j)
        if (follow(force(at, i, j))) return true;
    return false;
  }

  const Market& market_;
  Neighbourhood around_;
  std::vector<char> taken_;
  std::vector<std::vector<EdgeIndex>> held_;
  std::vector<Least> least_;
  std::vector<std::uint32_t> answers_;  // how often each need is answered
  std::vector<Step> log_;               // since the last choice that stands
  std::vector<Node> loose_;
  std::size_t unserved_ = 0;  // people with nothing, who could have something
  double spread_ = 0, need_ = 0, floor_ = 0;
  double least_share_ = worth_trying;
};

// The edges that pay at good prices, those that pay most first.
std::vector<EdgeIndex> that_pay(const Market& market) {
  Search guess(market);
  guess.fill();
  const Tally reached = tally(market, guess.chosen());
  const double mean = mean_value(market), worth = need_in_prices * mean;
  Prices prices(market, worth);
  prices.descend(reached.value + worth * reached.answered,
                 market.edges.size() > large ? price_steps / 3 : price_steps);
  std::vector<std::pair<double, EdgeIndex>> paying;
  for (EdgeIndex at = 0; at < market.edges.size(); ++at)
    if (const double profit = prices.profit(market.edges[at]); profit > -hardly_a_loss * mean)
      paying.emplace_back(-profit, at);
  std::ranges::sort(paying);
  std::vector<EdgeIndex> order;
  for (const auto& [profit, at] : paying) order.push_back(at);
  return order;
}

}  // namespace

std::vector<EdgeIndex> pair_up(const Market& market, const std::vector<EdgeIndex>& start) {
  Search search(market);
  search.set_out(start.empty() ? that_pay(market) : start);
  search.fill();
  search.improve();
  return search.chosen();
}

}  // namespace foyer::matching
