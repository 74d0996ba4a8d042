#pragma once
#include <algorithm>
#include <chrono>

namespace foyer::camera {

// A waiting time as poll(2) takes it, where negative ones would mean for ever; at most an hour.
inline int poll_limit(std::chrono::milliseconds patience) {
  using std::chrono::milliseconds;
  const milliseconds hour = std::chrono::hours(1);
  return static_cast<int>(std::clamp(patience, milliseconds(0), hour).count());
}

}  // namespace foyer::camera
