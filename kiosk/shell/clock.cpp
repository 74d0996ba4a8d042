#include "shell/clock.hpp"

#include <chrono>

namespace foyer::shell {

Time wall_clock() {
  using namespace std::chrono;
  return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

}  // namespace foyer::shell
