#pragma once
#include <filesystem>
#include <functional>
#include <string>

#include "base/result.hpp"

namespace foyer::cli {

struct DemoStep {
  std::string what;
  std::filesystem::path file;  // what the step wrote; empty when nothing
};
using TellStep = std::function<void(const DemoStep&)>;

// Plays the demo evening through the real thing, without a display, and leaves in `out` the event,
// the badges, the pictures of the kiosk and the contacts. Begins anew each time.
Status write_evening(const std::filesystem::path& out, const TellStep& tell);

}  // namespace foyer::cli
