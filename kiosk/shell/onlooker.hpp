#pragma once
#include <filesystem>
#include <thread>

#include "shell/workers.hpp"

namespace foyer::shell {

// Follows an event's file that another program of this machine writes: told as RoomChanged within a
// second of a change, and never at the cost of whoever writes. Destroying it takes a tenth of a
// second.
class Onlooker {
 public:
  Onlooker(std::filesystem::path file, Tell tell);

 private:
  std::jthread thread_;
};

}  // namespace foyer::shell
