#pragma once
#include <chrono>
#include <functional>
#include <thread>

#include "base/result.hpp"

namespace foyer::shell {

// The thread that saves a copy of the event at once and every so often, apart from the one that
// writes: a slow stick keeps nobody waiting. `failed` hears, on this thread, what went wrong; the
// next copy is tried all the same.
class CopyWorker {
 public:
  CopyWorker(std::function<Status()> copy, std::chrono::milliseconds every,
             std::function<void(const Error&)> failed);

 private:
  std::jthread thread_;
};

}  // namespace foyer::shell
