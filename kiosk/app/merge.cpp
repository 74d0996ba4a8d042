#include "app/merge.hpp"

#include <algorithm>

namespace foyer::app {
namespace {

using people::Person;
using people::Ref;

void add(std::vector<std::string>& words, const std::vector<std::string>& more) {
  for (const auto& each : more)
    if (std::ranges::find(words, each) == words.end()) words.push_back(each);
}

void add_words(const Person& keep, const Person& drop, Merging& out) {
  people::Profile both = keep.attendee.profile;
  const people::Profile& theirs = drop.attendee.profile;
  add(both.offers, theirs.offers);
  add(both.needs, theirs.needs);
  add(both.doors, theirs.doors);
  add(both.topics, theirs.topics);
  if (both == keep.attendee.profile) return;
  out.what.emplace_back(journal::ProfileChanged{keep.attendee.ref, both});
  out.back.emplace_back(journal::ProfileChanged{keep.attendee.ref, keep.attendee.profile});
}

void move_presence(const Person& keep, const Person& drop, Merging& out) {
  if (!drop.presence.here) return;
  const Ref &in = keep.attendee.ref, &was = drop.attendee.ref;
  out.what.emplace_back(journal::CheckInUndone{was});
  out.back.emplace_back(journal::CheckedIn{was});
  if (keep.presence.here) return;
  out.what.emplace_back(journal::CheckedIn{in});
  out.back.emplace_back(journal::CheckInUndone{in});
}

bool knows(const Person& person, const Ref& other) {
  return std::ranges::find(person.met, other, &people::Meeting::other) != person.met.end();
}

void move_meetings(const Person& keep, const Person& drop, Merging& out) {
  const Ref &ours = keep.attendee.ref, &theirs = drop.attendee.ref;
  for (const auto& meeting : drop.met) {
    out.what.emplace_back(journal::MetUndone{theirs, meeting.other});
    out.back.emplace_back(journal::Met{theirs, meeting.other});
    if (meeting.other == ours || knows(keep, meeting.other)) continue;
    out.what.emplace_back(journal::Met{ours, meeting.other});
    out.back.emplace_back(journal::MetUndone{ours, meeting.other});
  }
}

}  // namespace

std::optional<Merging> merging(const Person& keep, const Person& drop) {
  if (!drop.promises.empty()) return {};
  Merging out;
  add_words(keep, drop, out);
  move_presence(keep, drop, out);
  move_meetings(keep, drop, out);
  out.what.emplace_back(journal::Merged{drop.attendee.ref, keep.attendee.ref});
  out.back.emplace_back(journal::Merged{drop.attendee.ref, keep.attendee.ref, true});
  return out;
}

}  // namespace foyer::app
