#include "app/badge_life.hpp"

#include <algorithm>
#include <string_view>

#include "badge/blank.hpp"
#include "badge/issue.hpp"

namespace foyer::app {
namespace {

Facts revoked_but(const people::Person& person, std::string_view kept) {
  Facts facts;
  for (const auto& badge : person.badges)
    if (!badge.revoked && badge.code != kept)
      facts.emplace_back(journal::BadgeRevoked{person.attendee.ref, badge.code});
  return facts;
}

bool had(const people::Person& person, std::string_view code) {
  return std::ranges::find(person.badges, code, &people::Badge::code) != person.badges.end();
}

}  // namespace

Facts revoked_badges(const people::Person& person) { return revoked_but(person, ""); }

Facts new_badge(const people::Person& person, const badge::Key& key) {
  const auto& ref = person.attendee.ref;
  auto serial = static_cast<std::uint32_t>(person.badges.size()) + 1;
  std::string code = badge::issue(key, ref, serial);
  while (had(person, code)) code = badge::issue(key, ref, ++serial);
  Facts facts = revoked_badges(person);
  facts.emplace_back(journal::BadgeIssued{ref, std::move(code), person.mark});
  return facts;
}

Facts comes_in(people::Attendee guest, std::string in_hand, const badge::Key& key) {
  const people::Ref who = guest.ref;
  std::string code = in_hand.empty() ? badge::issue(key, who, 1) : std::move(in_hand);
  const auto mark = badge::blank_mark(code);
  return {journal::Registered{std::move(guest)}, journal::BadgeIssued{who, std::move(code), mark},
          journal::CheckedIn{who}};
}

Facts found_badge(const people::Person& person) {
  const auto lost = std::find_if(person.badges.rbegin(), person.badges.rend(),
                                 [](const people::Badge& badge) { return badge.revoked; });
  if (lost == person.badges.rend()) return {};
  Facts facts = revoked_but(person, lost->code);
  facts.emplace_back(journal::BadgeIssued{person.attendee.ref, lost->code, person.mark});
  return facts;
}

}  // namespace foyer::app
