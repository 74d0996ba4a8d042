#pragma once
#include <cstdint>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace foyer::matching {

// A fair few of the texts of a part: those 256 whose hashes are smallest, whatever their number and
// whatever the order in which they came. How rare a word is, and what an answer is measured
// against, is told from them; so neither changes with every text that comes to a large room.
class Rivals {
 public:
  // Who became one of the few by it, and who is none any more.
  struct Change {
    std::optional<std::uint32_t> came;
    std::optional<std::uint32_t> went;
  };
  Change add(std::string_view text, std::uint32_t id);
  Change remove(std::string_view text, std::uint32_t id);

  // `look` at the id of each.
  template <class Look>
  void each(const Look& look) const {
    std::size_t left = most;
    for (auto at = all_.begin(); at != all_.end() && left > 0; ++at, --left) look(at->second);
  }

 private:
  static constexpr std::size_t most = 256;
  using Entry = std::pair<std::uint64_t, std::uint32_t>;
  std::optional<Entry> at(std::size_t place) const;

  std::set<Entry> all_;
  std::optional<Entry> last_;  // the last of the few, where there are more than those
};

// The mean of the greatest four of these and of four times `common`: as if four others had been
// there, who fit as others do.
float of_the_best(std::vector<float> fits, float common);

}  // namespace foyer::matching
