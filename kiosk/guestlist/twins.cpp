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

std::string mail_key(const people::Attendee& who) { return who.email + "\n" + key_of(who.name); }

// Empty where name and organisation cannot stand for a person. Where the name lost its letters,
// only the very same row is the same person.
std::string organisation_key(const people::Attendee& who) {
  if (!who.ref.empty()) return {};
  if (lost_letters(who.name.full))
    return who.profile.empty() ? std::string() : "row\n" + std::to_string(people::digest(who));
  return key_of(who.name) + "\n" + people::folded(who.organisation);
}

}  // namespace

std::optional<std::size_t> Twins::earlier(const people::Attendee& row,
                                          const std::vector<Said>& people) {
  if (const auto found = by_ref_.find(row.ref); !row.ref.empty() && found != by_ref_.end())
    if (may_be_one(people[found->second].attendee.name.full, row.name.full)) return found->second;
  if (const auto found = by_mail_.find(row.email); !row.email.empty() && found != by_mail_.end()) {
    by_mail_and_name_.try_emplace(mail_key(people[found->second].attendee), found->second);
    const auto same = by_mail_and_name_.find(mail_key(row));
    if (same != by_mail_and_name_.end()) return same->second;
  }
  if (row.ref.empty() && row.email.empty() && !organisations_matter_) {
    organisations_matter_ = true;
    for (std::size_t i = 0; i < people.size(); ++i)
      by_organisation_.try_emplace(organisation_key(people[i].attendee), i);
  }
  if (!organisations_matter_ || !row.ref.empty()) return {};
  const std::string key = organisation_key(row);
  const auto found = by_organisation_.find(key);
  if (key.empty() || found == by_organisation_.end()) return {};
  const bool one_lacks_mail = row.email.empty() || people[found->second].attendee.email.empty();
  return one_lacks_mail ? std::optional(found->second) : std::nullopt;
}

void Twins::add(const people::Attendee& row, std::size_t index) {
  if (!row.ref.empty()) by_ref_.try_emplace(row.ref, index);
  if (!row.email.empty() && !by_mail_.try_emplace(row.email, index).second)
    by_mail_and_name_.try_emplace(mail_key(row), index);
  if (organisations_matter_) by_organisation_.try_emplace(organisation_key(row), index);
}

}  // namespace foyer::guestlist
