#include "guestlist/twins.hpp"

#include "guestlist/identity.hpp"
#include "people/digest.hpp"
#include "people/names.hpp"

namespace foyer::guestlist {
namespace {

// Names that lost their letters may be the same by accident, so they are told apart as written.
std::string key_of(const people::Name& name) {
  return lost_letters(name.full) ? name.full : name_key(name.full);
}

std::string mail_key(const people::Attendee& who, const std::string& name) {
  return who.email.empty() ? std::string() : who.email + "\n" + name;
}

// Empty where name and organisation cannot stand for a person. Where the name lost its letters,
// only the very same row is the same person.
std::string organisation_key(const people::Attendee& who, const std::string& name) {
  if (!who.ref.empty()) return {};
  if (lost_letters(who.name.full))
    return who.profile.empty() ? std::string() : "row\n" + std::to_string(people::digest(who));
  return name + "\n" + people::folded(who.organisation);
}

}  // namespace

std::optional<std::size_t> Twins::earlier(const Said& row, const std::vector<Said>& people) const {
  const auto& who = row.attendee;
  if (!who.ref.empty())
    if (const auto found = by_ref_.find(who.ref); found != by_ref_.end())
      if (may_be_one(people[found->second].attendee.name.full, who.name.full)) return found->second;
  const std::string name = key_of(who.name);
  if (const auto found = by_mail_.find(mail_key(who, name));
      !who.email.empty() && found != by_mail_.end())
    return found->second;
  const std::string key = organisation_key(who, name);
  if (const auto found = by_organisation_.find(key);
      !key.empty() && found != by_organisation_.end())
    if (who.email.empty() || people[found->second].attendee.email.empty()) return found->second;
  return {};
}

void Twins::add(const Said& row, std::size_t index) {
  const auto& who = row.attendee;
  const std::string name = key_of(who.name);
  if (!who.ref.empty()) by_ref_.try_emplace(who.ref, index);
  if (!who.email.empty()) by_mail_.try_emplace(mail_key(who, name), index);
  if (const std::string key = organisation_key(who, name); !key.empty())
    by_organisation_.try_emplace(key, index);
}

}  // namespace foyer::guestlist
