#include "shell/steer.hpp"

#include <algorithm>
#include <cmath>

namespace foyer::shell {
namespace {

using look::Target;
using Targets = std::vector<Target>;

Targets::const_iterator named(const Targets& targets, const std::string& name) {
  return std::find_if(targets.begin(), targets.end(),
                      [&](const Target& each) { return each.name == name; });
}

// How far `other` lies from `here` that way: what lies beside the way counts double. Negative when
// it does not lie that way at all.
float distance(const Target& here, const Target& other, Direction to) {
  const float dx = other.x + other.w / 2 - here.x - here.w / 2;
  const float dy = other.y + other.h / 2 - here.y - here.h / 2;
  const bool across = to == Direction::left || to == Direction::right;
  const float ahead = to == Direction::left    ? -dx
                      : to == Direction::right ? dx
                      : to == Direction::up    ? -dy
                                               : dy;
  const float least = across ? std::min(here.w, other.w) / 2 : std::min(here.h, other.h) / 2;
  if (ahead < std::max(1.0f, least)) return -1;
  const float aside = across ? std::abs(dy) : std::abs(dx);
  if (across && aside > (here.h + other.h) / 2) return -1;  // another row
  return ahead + 2 * aside;
}

}  // namespace

std::string step(const Targets& targets, const std::string& from, bool back) {
  if (targets.empty()) return {};
  const auto at = named(targets, from);
  const auto count = static_cast<std::ptrdiff_t>(targets.size());
  std::ptrdiff_t next = back ? count - 1 : 0;
  if (at != targets.end()) next = (at - targets.begin() + (back ? count - 1 : 1)) % count;
  return targets[static_cast<std::size_t>(next)].name;
}

std::string steer(const Targets& targets, const std::string& from, Direction to) {
  const auto here = named(targets, from);
  if (here == targets.end()) return step(targets, from, false);
  const Target* nearest = nullptr;
  float least = 0;
  for (const Target& other : targets) {
    const float far = distance(*here, other, to);
    if (far < 0 || (nearest != nullptr && far >= least)) continue;
    nearest = &other;
    least = far;
  }
  if (nearest != nullptr) return nearest->name;
  return step(targets, from, to == Direction::up || to == Direction::left);
}

}  // namespace foyer::shell
