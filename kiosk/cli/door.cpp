#include "cli/door.hpp"

#include <algorithm>

#include "shell/decision.hpp"

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
  std::vector<store::EventFile::Decision> why;
  for (const auto& [whom, list] : told)
    if (auto fresh = not_shown_yet(*room->find(whom), list); !fresh.empty()) {
      if (!dry) why.push_back({whom, at, shell::decision(matcher, *room, whom, fresh)});
      shown.push_back({at, journal::Suggested{whom, std::move(fresh)}});
    }
  if (!dry && !shown.empty()) {
    if (const auto recorded = event.record(shown); !recorded) return recorded.error();
    if (const auto kept = event.keep_decisions(why); !kept) return kept.error();
  }
  return std::move(told.front().second);
}

namespace {

// Writes down what the outcome means; nothing where it changes nothing.
Status write_down(store::EventFile& event, const checkin::Door& door, const Held& held,
                  Scan& scan) {
  std::vector<journal::Happening> happenings;
  if (const auto* in = std::get_if<checkin::Welcome>(&scan.outcome)) {
    if (held.all)
      scan.others =
          checkin::companions(*event.room(), *event.room()->find(in->who), door.rules, held.at);
    happenings.push_back({held.at, journal::CheckedIn{in->who}});
    for (const auto& other : scan.others)
      happenings.push_back({held.at, journal::CheckedIn{other}});
  } else if (const auto* out = std::get_if<checkin::Leaves>(&scan.outcome)) {
    happenings.push_back({held.at, journal::CheckedOut{out->who}});
  }
  if (happenings.empty()) return Done{};
  const auto recorded = event.record(happenings);
  return recorded ? Status(Done{}) : recorded.error();
}

}  // namespace

Result<Scan> scan(store::EventFile& event, matching::Matcher& matcher, std::string_view code,
                  Time at) {
  return scan(event, matcher, checkin::Door{event.secrets().badge_key}, Held{code, at});
}

Result<Scan> scan(store::EventFile& event, matching::Matcher& matcher, const checkin::Door& door,
                  const Held& held) {
  Scan scan{checkin::decide(*event.room(), held.code, door, held.at), {}, {}};
  if (const auto written = write_down(event, door, held, scan); !written) return written.error();
  const bool welcome = std::holds_alternative<checkin::Welcome>(scan.outcome);
  if (!welcome && !std::holds_alternative<checkin::AlreadyHere>(scan.outcome)) return scan;
  const auto& who = *checkin::whom(scan.outcome);
  scan.first_at = event.room()->find(who)->presence.first_in;
  auto found = suggest(event, matcher, who, held.at, false);
  if (!found) return found.error();
  scan.suggestions = std::move(*found);
  return scan;
}

}  // namespace foyer::cli
