#include "guestlist/acquaintances.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "guestlist/identity.hpp"

namespace foyer::guestlist {
namespace {

std::string book_name(std::string_view name) {
  return lost_letters(name) ? std::string(trimmed(name)) : name_key(name);
}

people::Ref ask(std::string_view written, const AddressBook& first, const AddressBook& second) {
  auto ref = first.find(written);
  return ref.empty() ? second.find(written) : ref;
}

}  // namespace

void AddressBook::add(const people::Attendee& who, const people::Ref& written_as,
                      const people::Ref& ref) {
  by_ref_.try_emplace(written_as, ref);
  const auto enter = [&](std::string key) {
    const auto [entry, fresh] = by_name_.try_emplace(std::move(key), ref);
    if (!fresh && entry->second != ref) entry->second.clear();
  };
  enter(book_name(who.name.full));
  if (!who.email.empty()) enter(who.email);
}

people::Ref AddressBook::find(std::string_view written) const {
  if (const auto found = by_ref_.find(std::string(written)); found != by_ref_.end())
    return found->second;
  const auto key =
      written.find('@') == std::string_view::npos ? book_name(written) : ascii_lower(written);
  const auto found = by_name_.find(key);
  return found == by_name_.end() ? people::Ref() : found->second;
}

std::vector<people::Ref> looked_up(const std::vector<std::string>& written, const people::Ref& self,
                                   const AddressBook& first, const AddressBook& second) {
  std::vector<people::Ref> refs;
  for (std::size_t i = 0; i < written.size(); ++i) {
    people::Ref ref = ask(written[i], first, second);
    if (ref.empty() && i + 1 < written.size()) {
      ref = ask(written[i + 1] + " " + written[i], first, second);
      if (!ref.empty()) ++i;
    }
    if (!ref.empty() && ref != self && std::find(refs.begin(), refs.end(), ref) == refs.end())
      refs.push_back(std::move(ref));
  }
  return refs;
}

}  // namespace foyer::guestlist
