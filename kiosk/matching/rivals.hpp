#pragma once
#include <cstdint>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace foyer::matching {

// A fair few of the texts of a part: those 128 whose hashes are smallest, whatever their number and
// whatever the order in which they came. An answer is measured against them.
class Rivals {
 public:
  void add(std::string_view text, std::uint32_t id);
  void remove(std::string_view text, std::uint32_t id);

  // `look` at the id of each.
  template <class Look>
  void each(const Look& look) const {
    std::size_t left = most;
    for (auto at = all_.begin(); at != all_.end() && left > 0; ++at, --left) look(at->second);
  }
  // Changes with them.
  std::uint64_t version() const { return version_; }

 private:
  static constexpr std::size_t most = 128;
  using Entry = std::pair<std::uint64_t, std::uint32_t>;
  void changed_at(const Entry& entry);

  std::set<Entry> all_;
  std::uint64_t last_ = UINT64_MAX;  // no greater hash is among them
  std::uint64_t version_ = 1;
};

// The mean of the greatest four of these and of four times `common`: as if four others had been
// there, who fit as others do.
float of_the_best(std::vector<float> fits, float common);

}  // namespace foyer::matching
