#include "hosting/bridges.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "hosting/alone.hpp"
#include "hosting/quoted.hpp"

namespace foyer::hosting {
namespace {

using people::Kind;
using people::Person;
using people::Room;

bool open_to_hosts(const Person& person) {
  return person.presence.here && person.attendee.consent.hosts && person.attendee.consent.suggest;
}

bool introduced(const Person& a, const Ref& b) {
  return std::ranges::find(a.introduced, b, &people::Meeting::other) != a.introduced.end();
}

std::string why(const people::Suggestion& s, const std::string& a, const std::string& b) {
  switch (s.kind) {
    case Kind::give:
    case Kind::circle:
      if (s.evidence.need.empty()) return {};
      return a + " may be able to help " + b + " with " + quoted(s.evidence.need) + ".";
    case Kind::receive:
      if (s.evidence.need.empty()) return {};
      return b + " may be able to help " + a + " with " + quoted(s.evidence.need) + ".";
    case Kind::exchange:
      return "Each may be able to help the other: " + a + " asked for " +
             quoted(s.evidence.need.empty() ? s.back.need : s.evidence.need) + ".";
    case Kind::topic:
      if (s.evidence.topic.empty()) return {};
      return "Both like " + quoted(s.evidence.topic) + ".";
    case Kind::newcomer:
      return a + " and " + b + ": one of them is here for the first time.";
    default:
      return {};
  }
}

struct Ranked {
  bool both_met;
  Time longest;
  Bridge bridge;
  auto order() const { return std::tie(both_met, longest, bridge.a, bridge.b); }
};

void add(std::vector<Ranked>& out, const Person& a, const Person& b, std::string words) {
  if (words.empty()) return;
  const bool both_met = !a.met.empty() && !b.met.empty();
  const Time longest =
      std::min(a.presence.first_in.value_or(Time{}), b.presence.first_in.value_or(Time{}));
  out.push_back({both_met, longest, {a.attendee.ref, b.attendee.ref, std::move(words)}});
}

}  // namespace

std::vector<Bridge> bridges(const Room& room, std::size_t most) {
  std::vector<Ranked> found;
  std::set<std::pair<Ref, Ref>> seen;
  for (const auto& a : room.people) {
    if (!open_to_hosts(*a)) continue;
    for (const auto& s : a->shown) {
      const Person* b = room.find(s.who);
      if (!b || !open_to_hosts(*b) || !people::strangers(*a, *b)) continue;
      if (introduced(*a, s.who) || introduced(*b, a->attendee.ref) ||
          !seen.insert(std::minmax(a->attendee.ref, s.who)).second)
        continue;
      add(found, *a, *b,
          why(s, people::first_name(a->attendee.name), people::first_name(b->attendee.name)));
    }
  }
  std::ranges::sort(found, {}, &Ranked::order);
  std::vector<Bridge> out;
  for (auto& each : found)
    if (out.size() < most) out.push_back(std::move(each.bridge));
  return out;
}

}  // namespace foyer::hosting
