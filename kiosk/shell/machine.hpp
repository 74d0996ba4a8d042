#pragma once
#include <filesystem>
#include <optional>

#include "app/message.hpp"

namespace foyer::shell {

// What the machine is asked now and then: its battery (Linux, sysfs power_supply) and the room left
// on the event's disk. For one thread.
class Machine {
 public:
  explicit Machine(std::filesystem::path folder,
                   std::filesystem::path supplies = "/sys/class/power_supply")
      : folder_(std::move(folder)), supplies_(std::move(supplies)) {}

  // Nothing when it is as it was told last, to a percent and a gigabyte.
  std::optional<app::MachineSaid> said();

 private:
  std::filesystem::path folder_, supplies_;
  std::optional<app::MachineSaid> told_;
};

}  // namespace foyer::shell
