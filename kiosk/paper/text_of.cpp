#include "paper/text_of.hpp"

#include "base/text.hpp"

namespace foyer::paper {
namespace {

// The name without the part that stands large above it.
std::string rest_of(const people::Name& name, const std::string& first) {
  if (!name.family.empty()) return name.family;
  if (!name.full.starts_with(first)) return {};
  return std::string(trimmed(std::string_view(name.full).substr(first.size())));
}

}  // namespace

Badge text_of(const people::Room& room, const people::Person& person) {
  const auto& a = person.attendee;
  Badge badge;
  badge.ref = a.ref;
  badge.code = std::string(people::badge_code(person));
  badge.first = people::first_name(a.name);
  badge.last = rest_of(a.name, badge.first);
  badge.organisation = a.organisation;
  if (!a.profile.offers.empty()) badge.offer = a.profile.offers.front();
  badge.mark = person.mark;
  badge.event = room.event.name;
  return badge;
}

}  // namespace foyer::paper
