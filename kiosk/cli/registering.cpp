#include "cli/registering.hpp"

#include <algorithm>
#include <unordered_map>

#include "badge/issue.hpp"
#include "lettering/art.hpp"
#include "matching/likely.hpp"
#include "people/names.hpp"

namespace foyer::cli {
namespace {

using people::Mark;

// Every mark but the solid star, which belongs to hosts.
std::vector<Mark> guests_marks() {
  std::vector<Mark> marks;
  const int shapes = static_cast<int>(lettering::marks().size());
  for (int shape = 0; shape < shapes; ++shape)
    for (const bool solid : {true, false})
      if (!solid || lettering::mark_name(shape) != "star") marks.push_back({shape, solid});
  return marks;
}

// Hands out marks so that namesakes have different ones.
class Marks {
 public:
  explicit Marks(const people::Room& room) {
    for (const auto& person : room.people)
      if (!person->badges.empty()) taken_[folded_first(person->attendee)].push_back(person->mark);
  }

  Mark next(const people::Attendee& attendee) {
    auto& taken = taken_[folded_first(attendee)];
    std::size_t at = start(attendee.ref);
    for (std::size_t tried = 0; tried < marks_.size(); ++tried, ++at)
      if (std::ranges::find(taken, marks_[at % marks_.size()]) == taken.end()) break;
    taken.push_back(marks_[at % marks_.size()]);
    return taken.back();
  }

 private:
  static std::string folded_first(const people::Attendee& attendee) {
    return people::folded(people::first_name(attendee.name));
  }

  // FNV-1a, so that every kiosk starts at the same place.
  static std::size_t start(const people::Ref& ref) {
    std::uint64_t hash = 0xcbf29ce484222325u;
    for (const char c : ref) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    return static_cast<std::size_t>(hash >> 32);
  }

  std::vector<Mark> marks_ = guests_marks();
  std::unordered_map<std::string, std::vector<Mark>> taken_;
};

// The list's row, with a best guess of which field each offer is of.
journal::Registered registered(people::Attendee attendee) {
  matching::guess_fields(attendee.profile);
  return {std::move(attendee)};
}

}  // namespace

std::vector<journal::Happening> registering(const guestlist::Merge& merge, const people::Room& room,
                                            const badge::Key& key, Time at) {
  Marks marks(room);
  std::vector<journal::Happening> happenings;
  happenings.reserve(2 * merge.added.size() + merge.updated.size());
  for (const auto& attendee : merge.added) {
    happenings.push_back({at, registered(attendee)});
    happenings.push_back({at, journal::BadgeIssued{attendee.ref, badge::issue(key, attendee.ref, 1),
                                                   marks.next(attendee)}});
  }
  for (const auto& attendee : merge.updated) happenings.push_back({at, registered(attendee)});
  return happenings;
}

}  // namespace foyer::cli
