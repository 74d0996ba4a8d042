#include "guestlist/acquaintances.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "guestlist/identity.hpp"

namespace foyer::guestlist {

void AddressBook::enter(Index& index, std::string key, const people::Ref& ref) {
  const auto [entry, fresh] = index.try_emplace(std::move(key), ref);
  if (!fresh && entry->second != ref) entry->second.clear();
}

void AddressBook::add(const people::Attendee& who, const people::Ref& written_as,
                      const people::Ref& ref) {
  by_ref_.try_emplace(written_as, ref);
  enter(by_name_, who.name.full, ref);
  if (!who.email.empty()) enter(by_mail_, ascii_lower(who.email), ref);
  by_folded_name_.clear();
}

people::Ref AddressBook::find(const std::string& written) const {
  if (const auto found = by_ref_.find(written); found != by_ref_.end()) return found->second;
  if (const auto found = by_name_.find(written); found != by_name_.end()) return found->second;
  const auto found = by_mail_.find(ascii_lower(written));
  return found == by_mail_.end() ? people::Ref() : found->second;
}

people::Ref AddressBook::find_folded(const std::string& key) {
  if (by_folded_name_.empty())
    for (const auto& [name, ref] : by_name_)
      if (!lost_letters(name)) enter(by_folded_name_, name_key(name), ref);
  const auto found = by_folded_name_.find(key);
  return found == by_folded_name_.end() ? people::Ref() : found->second;
}

const people::Ref& Acquaintances::ask(const std::string& written) {
  const auto [entry, fresh] = asked_.try_emplace(written);
  people::Ref& ref = entry->second;
  if (!fresh) return ref;
  ref = listed.find(written);
  if (ref.empty()) ref = others.find(written);
  if (!ref.empty() || lost_letters(written)) return ref;
  const std::string key = name_key(written);
  ref = listed.find_folded(key);
  if (ref.empty()) ref = others.find_folded(key);
  return ref;
}

std::vector<people::Ref> Acquaintances::looked_up(const std::vector<std::string>& written,
                                                  const people::Ref& self) {
  std::vector<people::Ref> refs;
  for (std::size_t i = 0; i < written.size(); ++i) {
    people::Ref ref = ask(written[i]);
    if (ref.empty() && i + 1 < written.size()) {
      ref = ask(written[i + 1] + " " + written[i]);
      if (!ref.empty()) ++i;
    }
    if (!ref.empty() && ref != self && std::find(refs.begin(), refs.end(), ref) == refs.end())
      refs.push_back(std::move(ref));
  }
  return refs;
}

}  // namespace foyer::guestlist
