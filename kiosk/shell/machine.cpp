#include "shell/machine.hpp"

#include <algorithm>
#include <fstream>
#include <string>
#include <system_error>

namespace foyer::shell {
namespace {

namespace fs = std::filesystem;

std::string line_of(const fs::path& file) {
  std::ifstream in(file);
  std::string line;
  std::getline(in, line);
  return line;
}

// Of the first battery of the machine itself; those of mice and pens have a scope of "Device".
std::optional<int> battery(const fs::path& supplies) {
  std::error_code none;
  for (const auto& supply : fs::directory_iterator(supplies, none)) {
    if (line_of(supply.path() / "type") != "Battery") continue;
    if (line_of(supply.path() / "scope") == "Device") continue;
    const std::string percent = line_of(supply.path() / "capacity");
    if (percent.empty() || percent.size() > 3 ||
        percent.find_first_not_of("0123456789") != std::string::npos)
      continue;
    return std::clamp(std::stoi(percent), 0, 100);
  }
  return {};
}

std::optional<std::int64_t> room_on(const fs::path& folder) {
  std::error_code failed;
  const auto space = fs::space(folder.empty() ? fs::path(".") : folder, failed);
  if (failed) return {};
  return static_cast<std::int64_t>(space.available >> 20);
}

bool same(const app::MachineSaid& a, const app::MachineSaid& b) {
  return a.battery == b.battery && a.disk_mb.value_or(0) / 1024 == b.disk_mb.value_or(0) / 1024;
}

}  // namespace

std::optional<app::MachineSaid> Machine::said() {
  app::MachineSaid now{battery(supplies_), room_on(folder_)};
  if (told_ && same(*told_, now)) return {};
  told_ = now;
  return now;
}

}  // namespace foyer::shell
