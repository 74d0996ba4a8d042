#include "report/needs.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "report/ties.hpp"

namespace foyer::report {
namespace {

using Answered = std::set<std::pair<people::Ref, std::string>>;

// A suggestion says which need it answers, not whose: it is that of whoever among its people wrote
// those words.
void note(Answered& answered, const people::Ref& owner, const people::Suggestion& suggestion) {
  std::vector<people::Ref> among = suggestion.with;
  among.push_back(owner);
  among.push_back(suggestion.who);
  for (const auto& need : {suggestion.evidence.need, suggestion.back.need})
    if (!need.empty())
      for (const auto& ref : among) answered.emplace(ref, need);
}

Answered answered_in(const people::Room& room) {
  Answered answered;
  for (const auto& person : room.people)
    for (const auto& suggestion : person->shown) note(answered, person->attendee.ref, suggestion);
  return answered;
}

}  // namespace

Needs needs(const people::Room& room) {
  const Answered answered = answered_in(room);
  std::set<std::string> open;
  Needs all;
  for (const auto& person : room.people) {
    if (!came(*person)) continue;
    for (const auto& need : person->attendee.profile.needs) {
      ++all.asked;
      if (answered.contains({person->attendee.ref, need}))
        ++all.answered;
      else if (person->attendee.consent.hosts)
        open.insert(need);
    }
  }
  all.open.assign(open.begin(), open.end());
  return all;
}

}  // namespace foyer::report
