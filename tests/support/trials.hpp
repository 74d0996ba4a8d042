#pragma once
#include <cstdlib>
#include <iostream>
#include <string_view>

namespace foyer::test {

// How often a fault is tried: the full count under FOYER_FAULTS=1 (packaging/test --faults), else
// the short one.
inline int trials(int few, int all) {
  const char* asked = std::getenv("FOYER_FAULTS");
  return asked && std::string_view(asked) == "1" ? all : few;
}

// A line of the suite's counts, for whoever runs it.
inline void report(std::string_view what, long tried, long facts) {
  std::cout << "[faults] " << what << ": " << tried << " trials, " << facts
            << " acknowledged facts, none lost\n";
}

}  // namespace foyer::test
