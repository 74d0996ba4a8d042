#pragma once
#include <string>
#include <string_view>

namespace foyer::contacts {

// A card or a to-do as it was written somewhere, as it lies there now, and as it is to be. What
// somebody changed there stays: of each property that Foyer writes, theirs goes before ours unless
// they left it as it was written; what Foyer never writes stays untouched. Servers write texts
// anew, so values are compared, not bytes. Gives `theirs` itself when nothing of ours is to go in.
struct Versions {
  std::string_view written;
  std::string_view theirs;
  std::string_view ours;
};
std::string merged(const Versions& versions);

// Whether both say the same in every property that Foyer writes.
bool says_the_same(std::string_view a, std::string_view b);

}  // namespace foyer::contacts
