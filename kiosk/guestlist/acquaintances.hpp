#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "people/attendee.hpp"

namespace foyer::guestlist {

// People by what others write of them: a reference, an e-mail address or a full name.
class AddressBook {
 public:
  // `written_as` is the reference that the list uses, `ref` the one to find.
  void add(const people::Attendee& who, const people::Ref& written_as, const people::Ref& ref);

  // The one person whose reference, address or name is just so; empty when it is nobody or several.
  people::Ref find(const std::string& written) const;

  // The one person whose name folds to `key`, a name_key. Names are folded when this is first
  // asked.
  people::Ref find_folded(const std::string& key);

 private:
  using Index = std::unordered_map<std::string, people::Ref>;  // an empty reference: several people

  static void enter(Index& index, std::string key, const people::Ref& ref);

  Index by_ref_, by_mail_, by_name_, by_folded_name_;
};

// Whom the guests of a list know: people of the list before others of the room.
struct Acquaintances {
  AddressBook listed, others;

  // The references meant by `written`, without repetition and without `self`. A surname and a given
  // name that were parted at their comma are put together again.
  std::vector<people::Ref> looked_up(const std::vector<std::string>& written,
                                     const people::Ref& self);

 private:
  const people::Ref& ask(const std::string& written);

  std::unordered_map<std::string, people::Ref> asked_;  // the same people are known to many
};

}  // namespace foyer::guestlist
