#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "guestlist/rows.hpp"

namespace foyer::guestlist {

// Tells which rows of one list are one person. Mail alone never tells: a whole order may carry the
// buyer's address. Names are folded only where two rows could be one.
class Twins {
 public:
  // The index in `people` of the person of an earlier row who is also the one of `row`.
  std::optional<std::size_t> earlier(const people::Attendee& row, const std::vector<Said>& people);

  // Remembers `row` as one of the person at `index`.
  void add(const people::Attendee& row, std::size_t index);

 private:
  using Index = std::unordered_map<std::string, std::size_t>;
  Index by_ref_, by_mail_, by_mail_and_name_, by_organisation_;
  bool organisations_matter_ = false;  // from the first row on that has neither reference nor mail
};

}  // namespace foyer::guestlist
