#include "cli/badge_texts.hpp"

#include "base/text.hpp"

namespace foyer::cli {
namespace {

// The name without the part that stands large above it.
std::string rest_of(const people::Name& name, const std::string& first) {
  if (!name.family.empty()) return name.family;
  if (!name.full.starts_with(first)) return {};
  return std::string(trimmed(std::string_view(name.full).substr(first.size())));
}

paper::Badge text_of(const people::Person& person, const std::string& event) {
  const auto& a = person.attendee;
  paper::Badge badge;
  badge.ref = a.ref;
  badge.code = std::string(people::badge_code(person));
  badge.first = people::first_name(a.name);
  badge.last = rest_of(a.name, badge.first);
  badge.organisation = a.organisation;
  if (!a.profile.offers.empty()) badge.offer = a.profile.offers.front();
  badge.mark = person.mark;
  badge.event = event;
  return badge;
}

}  // namespace

Result<std::vector<paper::Badge>> badge_texts(const people::Room& room,
                                              const std::vector<people::Ref>& only) {
  std::vector<paper::Badge> badges;
  for (const auto& ref : only) {
    const auto* person = room.find(ref);
    if (!person) return bad_input("Nobody on the guest list has the reference " + ref + ".");
    if (people::badge_code(*person).empty()) return bad_input(ref + " has no valid badge.");
    badges.push_back(text_of(*person, room.event.name));
  }
  if (only.empty())
    for (const auto& person : room.people)
      if (!people::badge_code(*person).empty() &&
          person->attendee.registration == people::Registration::confirmed)
        badges.push_back(text_of(*person, room.event.name));
  return badges;
}

std::string file_name(const people::Ref& ref) {
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string name;
  for (const char c : ref) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                       (byte >= 'a' && byte <= 'z') || c == '-' || c == '_' ||
                       (c == '.' && !name.empty());
    if (plain)
      name += c;
    else
      name += {'%', digits[byte >> 4], digits[byte & 15]};
  }
  return name;
}

}  // namespace foyer::cli
