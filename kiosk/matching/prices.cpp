#include "matching/prices.hpp"

#include <algorithm>
#include <limits>

namespace foyer::matching {
namespace {

constexpr int patience = 8;  // steps without progress before they are made shorter
constexpr double shorter = 0.7;

// A slope that leads below zero counts for nothing.
double squared(double price, double slope) { return price <= 0 && slope > 0 ? 0 : slope * slope; }

}  // namespace

Prices::Prices(const Market& market, double worth, bool needs_only)
    : market_(market),
      worth_(worth),
      needs_only_(needs_only),
      place_(market.people.size()),
      need_(market.answered.size()) {
  start();
}

double Prices::value(const Edge& edge) const {
  return needs_only_ ? 0 : static_cast<double>(edge.value);
}

// Half of the best that a person would have to do without if all others were free.
void Prices::start() {
  if (needs_only_) {
    std::ranges::fill(need_, worth_ / 2);
    return;
  }
  std::vector<std::vector<float>> offered(place_.size());
  for (const Edge& edge : market_.edges)
    for (const Node end : {edge.a, edge.b}) offered[end].push_back(edge.value);
  for (Node node = 0; node < place_.size(); ++node) {
    const std::size_t places = market_.people[node].places;
    auto& values = offered[node];
    if (values.size() <= places) continue;
    std::ranges::nth_element(values, values.begin() + static_cast<std::ptrdiff_t>(places),
                             std::ranges::greater{});
    place_[node] = 0.5 * static_cast<double>(values[places]);
  }
}

// Steps of Polyak's length.
double Prices::descend(double reached, int steps) {
  double best = std::numeric_limits<double>::infinity(), length = 1;
  for (int i = 0, idle = 0; i < steps; ++i) {
    const double now = slopes();
    idle = now < best * (1 - 1e-6) ? 0 : idle + 1;
    best = std::min(best, now);
    if (idle >= patience) length *= shorter, idle = 0;
    const double steep = steepness();
    if (steep <= 0 || best <= reached * (1 + 1e-9)) break;
    step(length * std::max(now - reached, 1e-9) / steep);
  }
  return best;
}

double Prices::profit(const Edge& edge) const {
  double left = value(edge) - place_[edge.a] - place_[edge.b];
  for (const NeedId need : edge.needs)
    if (need != no_need && !market_.answered[need]) left += need_[need];
  return left;
}

// The bound at these prices, and which way it rises.
double Prices::slopes() {
  place_slope_.assign(place_.size(), 0);
  need_slope_.assign(need_.size(), 0);
  double sum = 0;
  for (Node node = 0; node < place_.size(); ++node) {
    place_slope_[node] = market_.people[node].places;
    sum += place_[node] * place_slope_[node];
  }
  for (NeedId need = 0; need < need_.size(); ++need) {
    if (market_.answered[need] || need_[need] >= worth_) continue;
    sum += worth_ - need_[need];
    need_slope_[need] = -1;
  }
  for (const Edge& edge : market_.edges) {
    const double left = profit(edge);
    if (left <= 0) continue;
    sum += left;
    place_slope_[edge.a] -= 1;
    place_slope_[edge.b] -= 1;
    for (const NeedId need : edge.needs)
      if (need != no_need && !market_.answered[need]) need_slope_[need] += 1;
  }
  return sum;
}

double Prices::steepness() const {
  double sum = 0;
  for (Node node = 0; node < place_.size(); ++node)
    sum += squared(place_[node], place_slope_[node]);
  for (NeedId need = 0; need < need_.size(); ++need) sum += squared(need_[need], need_slope_[need]);
  return sum;
}

void Prices::step(double length) {
  for (Node node = 0; node < place_.size(); ++node)
    place_[node] = std::max(0.0, place_[node] - length * place_slope_[node]);
  for (NeedId need = 0; need < need_.size(); ++need)
    need_[need] = std::max(0.0, need_[need] - length * need_slope_[need]);
}

}  // namespace foyer::matching
