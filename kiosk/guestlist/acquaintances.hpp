#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "people/attendee.hpp"

namespace foyer::guestlist {

// Finds people by what others wrote of them: a reference, an e-mail address or a full name.
class AddressBook {
 public:
  // `written_as` is the reference that the list uses, `ref` the one to find.
  void add(const people::Attendee& who, const people::Ref& written_as, const people::Ref& ref);

  // The one person meant; empty when it is nobody or more than one.
  people::Ref find(std::string_view written) const;

 private:
  std::unordered_map<std::string, people::Ref> by_ref_;
  std::unordered_map<std::string, people::Ref> by_name_;  // empty: several people
};

// The references meant by `written`, without repetition and without `self`. A surname and a given
// name that were parted at their comma are put together again. `first` is asked before `second`.
std::vector<people::Ref> looked_up(const std::vector<std::string>& written, const people::Ref& self,
                                   const AddressBook& first, const AddressBook& second);

}  // namespace foyer::guestlist
