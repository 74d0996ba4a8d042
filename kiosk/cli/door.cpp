#include "cli/door.hpp"

#include <algorithm>

namespace foyer::cli {
namespace {

std::vector<people::Suggestion> not_shown_yet(const people::Person& person,
                                              const std::vector<people::Suggestion>& all) {
  std::vector<people::Suggestion> fresh;
  for (const auto& one : all)
    if (std::ranges::find(person.shown, one) == person.shown.end()) fresh.push_back(one);
  return fresh;
}

}  // namespace

Result<std::vector<people::Suggestion>> suggest(store::EventFile& event, matching::Matcher& matcher,
                                                const people::Ref& who, Time at, bool dry) {
  const auto room = event.room();
  const auto* person = room->find(who);
  if (!person) return std::vector<people::Suggestion>();
  auto told = matcher.arrive(*room, who);
  if (told.empty()) return std::vector<people::Suggestion>();
  std::vector<journal::Happening> shown;
  for (const auto& [whom, list] : told)
    if (auto fresh = not_shown_yet(*room->find(whom), list); !fresh.empty())
      shown.push_back({at, journal::Suggested{whom, std::move(fresh)}});
  if (!dry && !shown.empty())
    if (const auto recorded = event.record(shown); !recorded) return recorded.error();
  return std::move(told.front().second);
}

Result<Scan> scan(store::EventFile& event, matching::Matcher& matcher, std::string_view code,
                  Time at) {
  Scan scan{checkin::decide(*event.room(), code, event.secrets().badge_key), {}, {}};
  if (const auto* in = std::get_if<checkin::Welcome>(&scan.outcome)) {
    const journal::Happening arrival{at, journal::CheckedIn{in->who}};
    const auto recorded = event.record({&arrival, 1});
    if (!recorded) return recorded.error();
    scan.first_at = (*recorded)->find(in->who)->presence.first_in;
  } else if (const auto* here = std::get_if<checkin::AlreadyHere>(&scan.outcome)) {
    scan.first_at = here->first;
  } else {
    return scan;
  }
  auto found = suggest(event, matcher, *checkin::whom(scan.outcome), at, false);
  if (!found) return found.error();
  scan.suggestions = std::move(*found);
  return scan;
}

}  // namespace foyer::cli
