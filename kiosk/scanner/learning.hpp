#pragma once
#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace foyer::scanner {

// A device that may be a scanner.
struct Candidate {
  std::string device;  // by the name that stays, where there is one
  std::string name;    // as it calls itself
  int vendor = 0;      // of USB; 0 where it has none
  int product = 0;
};

// What was learnt from one scan.
struct Learnt {
  Candidate scanner;
  std::string text;
};

// Every keyboard and serial line under `dev` ("/dev") that this user may read.
std::vector<Candidate> candidates(const std::filesystem::path& dev);

// Which of them scans: the first from which 8 or more characters come at the speed of a scanner.
// Nothing is grabbed: whatever is typed or scanned meanwhile also goes where it always goes.
// Nothing when nobody scanned within `patience`.
Result<std::optional<Learnt>> learn(const std::vector<Candidate>& candidates,
                                    std::chrono::milliseconds patience);

// The rule of udev by which the scanner has the name /dev/input/kiosk-scanner, and a kiosk's user
// may read it; empty for what has no USB number.
std::string udev_rule(const Candidate& scanner);

}  // namespace foyer::scanner
