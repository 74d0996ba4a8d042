#include "matching/seating.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace foyer::matching {
namespace {

constexpr double again = 1000;             // two who sat together before
constexpr double crowding = 30;            // a second host, a second newcomer at a table
constexpr float strangers = 3;             // two who should not sit together
constexpr int sweeps = 60;                 // over all guests, until no swap helps
constexpr std::size_t few_tries = 24;      // beginnings of a round
constexpr std::size_t most_tries = 300;    // while two meet again
constexpr std::size_t looked_at = 200000;  // pairs, of which many guests have many

using Tables = std::vector<std::uint32_t>;  // by guest

// A fixed sequence that mixes well (splitmix64), for the order in which people sit down.
class Draw {
 public:
  explicit Draw(std::uint64_t seed) : state_(seed) {}
  std::size_t below(std::size_t n) {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return static_cast<std::size_t>((z ^ (z >> 31)) % n);
  }

 private:
  std::uint64_t state_;
};

class Room {
 public:
  Room(const std::vector<Guest>& guests, const Seating& asked, const Company& company)
      : guests_(guests), asked_(asked), sat_(guests.size() * guests.size()) {
    likes_.resize(sat_.size());
    for (Node a = 0; a < guests.size(); ++a)
      for (Node b = 0; b < a; ++b) {
        const float value = company(a, b);
        likes_[at(a, b)] = likes_[at(b, a)] = value < 0 ? strangers : -std::min(value, 2.0F);
      }
  }

  // The best of several beginnings, each improved by swaps.
  Tables round(std::size_t number) {
    const Tables fixed =
        number < asked_.before.size() ? asked_.before[number] : Tables(guests_.size(), no_table);
    Tables best;
    double least = 0;
    const std::size_t beginnings =
        std::clamp<std::size_t>(looked_at / (guests_.size() * guests_.size() + 1), 2, most_tries);
    for (std::size_t i = 0; i < beginnings; ++i) {
      Draw draw(number * 1000 + i);
      Tables tables = sit_down(fixed, draw);
      // Half of the time everybody keeps to their sort, so that the first spread stands.
      const double cost = improve(tables, fixed, i % 2 == 0);
      if (best.empty() || cost < least) best = std::move(tables), least = cost;
      if (i > few_tries && least < crowding) break;
    }
    remember(best);
    return best;
  }

 private:
  std::size_t at(Node a, Node b) const { return a * guests_.size() + b; }

  Tables sit_down(const Tables& fixed, Draw& draw) const {
    Tables tables = fixed;
    tables.resize(guests_.size(), no_table);
    std::vector<std::size_t> taken(asked_.tables);
    for (const auto table : tables)
      if (table != no_table) ++taken[table];
    std::vector<Node> order(guests_.size());
    std::iota(order.begin(), order.end(), 0);
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[draw.below(i)]);
    // Hosts first and newcomers next, so that each table has one before any has two.
    std::ranges::stable_sort(order, {}, [&](Node node) { return sort(node); });
    for (const Node node : order) {
      if (tables[node] != no_table) continue;
      const auto emptiest = std::ranges::min_element(taken);
      tables[node] = static_cast<std::uint32_t>(emptiest - taken.begin());
      ++*emptiest;
    }
    return tables;
  }

  int sort(Node node) const { return guests_[node].host ? 0 : guests_[node].newcomer ? 1 : 2; }

  double between(Node a, Node b) const {
    const bool hosts = guests_[a].host && guests_[b].host;
    const bool newcomers = guests_[a].newcomer && guests_[b].newcomer;
    return sat_[at(a, b)] * again + static_cast<double>(likes_[at(a, b)]) +
           (hosts || newcomers ? crowding : 0);
  }
  double cost_at(Node node, const std::vector<Node>& table, Node but) const {
    double sum = 0;
    for (const Node other : table)
      if (other != node && other != but) sum += between(node, other);
    return sum;
  }

  // Swaps two guests of different tables while that makes the whole better.
  double improve(Tables& tables, const Tables& fixed, bool sort_for_sort) const {
    std::vector<std::vector<Node>> at_table(asked_.tables);
    for (Node node = 0; node < guests_.size(); ++node) at_table[tables[node]].push_back(node);
    const auto stays = [&](Node node) { return node < fixed.size() && fixed[node] != no_table; };
    bool better = true;
    for (int sweep = 0; sweep < sweeps && std::exchange(better, false); ++sweep)
      for (Node a = 0; a < guests_.size(); ++a)
        for (Node b = 0; b < a && !stays(a); ++b) {
          if (tables[a] == tables[b] || stays(b) || (sort_for_sort && sort(a) != sort(b))) continue;
          auto &one = at_table[tables[a]], &two = at_table[tables[b]];
          const double now = cost_at(a, one, a) + cost_at(b, two, b);
          if (cost_at(a, two, b) + cost_at(b, one, a) >= now - 1e-9) continue;
          std::ranges::replace(one, a, b);
          std::ranges::replace(two, b, a);
          std::swap(tables[a], tables[b]);
          better = true;
        }
    double sum = 0;
    for (const auto& table : at_table)
      for (const Node node : table) sum += cost_at(node, table, node);
    return sum;
  }

  template <class Each>
  void each_pair(const Tables& tables, const Each& each) const {
    for (Node a = 0; a < tables.size(); ++a)
      for (Node b = 0; b < a; ++b)
        if (tables[a] == tables[b]) each(a, b);
  }
  void remember(const Tables& tables) {
    each_pair(tables, [&](Node a, Node b) { ++sat_[at(a, b)], ++sat_[at(b, a)]; });
  }

  const std::vector<Guest>& guests_;
  const Seating& asked_;
  std::vector<std::uint8_t> sat_;  // how often two sat together
  std::vector<float> likes_;
};

}  // namespace

std::vector<std::vector<std::uint32_t>> seated(const std::vector<Guest>& guests,
                                               const Seating& asked, const Company& company) {
  std::vector<std::vector<std::uint32_t>> rounds;
  if (asked.tables == 0) return rounds;
  Room room(guests, asked, company);
  for (std::size_t round = 0; round < asked.rounds; ++round) rounds.push_back(room.round(round));
  return rounds;
}

}  // namespace foyer::matching
