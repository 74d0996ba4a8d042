#include "cli/badge_texts.hpp"

#include "paper/text_of.hpp"

namespace foyer::cli {
Result<std::vector<paper::Badge>> badge_texts(const people::Room& room,
                                              const std::vector<people::Ref>& only) {
  std::vector<paper::Badge> badges;
  for (const auto& ref : only) {
    const auto* person = room.find(ref);
    if (!person) return bad_input("Nobody on the guest list has the reference " + ref + ".");
    if (people::badge_code(*person).empty()) return bad_input(ref + " has no valid badge.");
    badges.push_back(paper::text_of(room, *person));
  }
  if (only.empty())
    for (const auto& person : room.people)
      if (!people::badge_code(*person).empty() &&
          person->attendee.registration == people::Registration::confirmed)
        badges.push_back(paper::text_of(room, *person));
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
