#pragma once
#include "matching/market.hpp"

namespace foyer::matching {

// What a place of each person and the answer to each need would cost if pairs could be had in part
// (the Lagrangian dual of that relaxation). Any prices give a true upper bound on what can be
// reached; subgradient steps make it tight, and good prices tell which pairs are worth having.
//   bound = sum places * y + sum over needs max(0, worth - p)
//         + sum over edges max(0, value + sum p - y - y)         for all y, p >= 0
class Prices {
 public:
  // Needs count `worth` each; values count unless `needs_only`.
  Prices(const Market& market, double worth, bool needs_only = false);

  // Prices found before are kept.
  void set_worth(double worth) { worth_ = worth; }

  // The lowest bound on value + worth * (needs newly answered) met in so many steps; `reached` is
  // what some choice attains.
  double descend(double reached, int steps);

  // What an edge is worth beyond what it costs; in a best choice hardly ever below 0.
  double profit(const Edge& edge) const;

 private:
  double value(const Edge& edge) const;
  void start();
  double slopes();
  double steepness() const;
  void step(double length);

  const Market& market_;
  double worth_;
  bool needs_only_;
  std::vector<double> place_, need_, place_slope_, need_slope_;
};

}  // namespace foyer::matching
