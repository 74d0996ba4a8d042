#pragma once
#include <cstdint>
#include <vector>

namespace foyer::planning {

// How long somebody stands at a kiosk, in seconds, and how many do what. The times hold a person's
// walk to the glass, their reading and their touches; nobody has been timed for the ones that stand
// here, so set what you have seen.
struct Service {
  double badge_s = 8;       // hold the badge up, read the welcome, go in
  double name_s = 35;       // no badge: find the name, and the proof of it
  double questions_s = 40;  // what they can offer and need, and whom to meet
  double names = 0.10;      // share of guests without a badge
  double questions = 0.40;  // share of guests who answer
  double machine_s = 0.1;  // from a badge in view to the welcome, as `foyer-bench door` measures it
};

// An evening's arrivals: most come when `peak` of the time is over.
struct Arrivals {
  int guests = 200;
  double minutes = 60;
  double peak = 0.4;
};

struct Wait {
  int kiosks = 0;
  double half_s = 0;    // half of all guests wait no longer
  double most_s = 0;    // nineteen in twenty wait no longer
  double line = 0;      // the longest line of an evening, by the middle one of all evenings
  double open_min = 0;  // from the first arrival until the last one is in
};

// Guests a minute that one kiosk serves when the line never ends.
double guests_a_minute(const Service& service);

// So many evenings with one line before so many kiosks, drawn from `seed`: same seed, same answer.
Wait simulate(const Arrivals& arrivals, const Service& service, int kiosks, std::uint32_t seed,
              int evenings = 100);

// One kiosk, two, and so on, up to the first number at which nineteen in twenty guests wait at most
// `patience_s`; at most 64.
std::vector<Wait> kiosks_needed(const Arrivals& arrivals, const Service& service, double patience_s,
                                std::uint32_t seed);

}  // namespace foyer::planning
