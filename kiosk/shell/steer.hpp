#pragma once
#include <optional>
#include <string>
#include <vector>

#include "look/ui.hpp"

namespace foyer::shell {

enum class Direction { up, down, left, right };

// The target that lies next to the one named `from` in that direction; where none does, the one
// before (up, left) or after it in reading order, round and round, so that keys alone reach
// everything. The first when nothing has the focus. Empty when there are no targets.
std::string steer(const std::vector<look::Target>& targets, const std::string& from, Direction to);

// The one after `from` in reading order, or before it.
std::string step(const std::vector<look::Target>& targets, const std::string& from, bool back);

}  // namespace foyer::shell
