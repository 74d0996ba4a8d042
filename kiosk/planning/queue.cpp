#include "planning/queue.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <queue>

namespace foyer::planning {
namespace {

constexpr int most_kiosks = 64;

// SplitMix64 (Steele, Lea, Flood, 2014): the same numbers with every library.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  double one() {  // in [0, 1)
    std::uint64_t z = state_ += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return static_cast<double>((z ^ (z >> 31)) >> 11) * 0x1p-53;
  }
  // Mean `mean`, and as uneven as people are: a gamma of shape 4 as the sum of four exponentials.
  double about(double mean) {
    double sum = 0;
    for (int i = 0; i < 4; ++i) sum -= std::log(1 - one());
    return mean * sum / 4;
  }

 private:
  std::uint64_t state_;
};

// A triangle: nobody at the ends, most at the peak.
double arrival_s(const Arrivals& arrivals, Dice& dice) {
  const double u = dice.one(), peak = std::clamp(arrivals.peak, 0.01, 0.99);
  const double share = u < peak ? std::sqrt(u * peak) : 1 - std::sqrt((1 - u) * (1 - peak));
  return share * arrivals.minutes * 60;
}

double service_s(const Service& service, Dice& dice) {
  double time = service.machine_s;
  time += dice.about(dice.one() < service.names ? service.name_s : service.badge_s);
  if (dice.one() < service.questions) time += dice.about(service.questions_s);
  return time;
}

struct Evening {
  std::vector<double> waits;
  std::size_t line = 0;
  double open_s = 0;
};

// One line; whoever is first goes to the kiosk that is free first.
Evening one_evening(const Arrivals& arrivals, const Service& service, int kiosks, Dice& dice) {
  std::vector<double> come(static_cast<std::size_t>(arrivals.guests));
  for (double& time : come) time = arrival_s(arrivals, dice);
  std::sort(come.begin(), come.end());
  std::priority_queue<double, std::vector<double>, std::greater<>> free;
  for (int i = 0; i < kiosks; ++i) free.push(0);
  std::queue<double> begins;  // of those who still stand in line
  Evening evening;
  for (const double now : come) {
    const double begin = std::max(now, free.top());
    free.pop();
    free.push(begin + service_s(service, dice));
    while (!begins.empty() && begins.front() <= now) begins.pop();
    if (begin > now) begins.push(begin);
    evening.line = std::max(evening.line, begins.size());
    evening.waits.push_back(begin - now);
  }
  while (!free.empty()) evening.open_s = free.top(), free.pop();
  return evening;
}

double share_of(std::vector<double>& values, double share) {
  if (values.empty()) return 0;
  const auto at = static_cast<std::size_t>(share * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(at), values.end());
  return values[at];
}

}  // namespace

double guests_a_minute(const Service& service) {
  return 60 / (service.machine_s + service.names * service.name_s +
               (1 - service.names) * service.badge_s + service.questions * service.questions_s);
}

Wait simulate(const Arrivals& arrivals, const Service& service, int kiosks, std::uint32_t seed,
              int evenings) {
  Dice dice(seed);
  std::vector<double> waits, lines, open;
  for (int i = 0; i < evenings; ++i) {
    const Evening evening = one_evening(arrivals, service, std::max(1, kiosks), dice);
    waits.insert(waits.end(), evening.waits.begin(), evening.waits.end());
    lines.push_back(static_cast<double>(evening.line));
    open.push_back(evening.open_s / 60);
  }
  return {kiosks, share_of(waits, 0.5), share_of(waits, 0.95), share_of(lines, 0.5),
          share_of(open, 0.5)};
}

std::vector<Wait> kiosks_needed(const Arrivals& arrivals, const Service& service, double patience_s,
                                std::uint32_t seed) {
  std::vector<Wait> tried;
  for (int kiosks = 1; kiosks <= most_kiosks; ++kiosks) {
    tried.push_back(simulate(arrivals, service, kiosks, seed));
    if (tried.back().most_s <= patience_s) break;
  }
  return tried;
}

}  // namespace foyer::planning
