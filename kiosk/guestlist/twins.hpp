#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "guestlist/rows.hpp"

namespace foyer::guestlist {

// Tells which rows of one list are one person. Mail alone never tells: a whole order may carry the
// buyer's address.
class Twins {
 public:
  // The index under which an earlier row of the same person was added; nothing for a new person.
  std::optional<std::size_t> earlier(const Said& row, const std::vector<Said>& people) const;

  // Remembers `row` as one of the person at `index`.
  void add(const Said& row, std::size_t index);

 private:
  using Index = std::unordered_map<std::string, std::size_t>;

  Index by_ref_, by_mail_, by_organisation_;
};

}  // namespace foyer::guestlist
