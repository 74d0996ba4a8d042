#include "matching/choosing.hpp"

#include <algorithm>
#include <tuple>

#include "matching/icebreakers.hpp"

namespace foyer::matching {
namespace {

using people::Kind;
using people::Person;
using people::Suggestion;

constexpr float give_first = 1.1F;
constexpr float said_before = 0.4F;  // the second suggestion about the same words
constexpr float takes_again = 0.3F;  // the second that only receives
constexpr std::size_t a_receive_in = 3;
constexpr std::size_t worth_looking_at = 60;

bool met(const Person& a, const people::Ref& b) {
  return std::ranges::find(a.met, b, &people::Meeting::other) != a.met.end();
}

bool here_and_willing(const Crowd& crowd, const people::Ref& ref) {
  const Place* place = crowd.find(ref);
  return place && crowd.person(*place).presence.here &&
         crowd.person(*place).attendee.consent.suggest;
}

bool holds(const Crowd& crowd, Place reader, const Suggestion& shown) {
  const Person& me = crowd.person(reader);
  if (!here_and_willing(crowd, shown.who) || me.passed.contains(shown.who)) return false;
  const bool among_others = shown.kind == Kind::circle || shown.kind == Kind::bridge;
  const Place other = *crowd.find(shown.who);
  if (among_others
          ? other == reader || met(me, shown.who) || met(crowd.person(other), me.attendee.ref)
          : !crowd.may_meet(reader, other))
    return false;
  return std::ranges::all_of(shown.with,
                             [&](const auto& ref) { return here_and_willing(crowd, ref); });
}

struct Told {
  std::set<TextId> texts;
  std::size_t receives = 0;
};

float worth(const Link& link, const Told& told, std::size_t receives_allowed) {
  float worth = link.worth;
  const Kind sort = kind(link);
  if (sort == Kind::give || sort == Kind::exchange) worth *= give_first;
  if (sort == Kind::receive && told.receives >= receives_allowed) worth *= takes_again;
  const auto texts = spoken_of(link);
  if (std::ranges::any_of(texts, [&](TextId text) { return told.texts.contains(text); }))
    worth *= said_before;
  return worth;
}

bool has_words(const Person& person) { return !person.attendee.profile.empty(); }

}  // namespace

std::vector<Suggestion> still_held(const Crowd& crowd, Place reader, std::size_t most) {
  std::vector<Suggestion> held;
  const auto& shown = crowd.person(reader).shown;
  for (auto each = shown.rbegin(); each != shown.rend() && held.size() < most; ++each)
    if (std::ranges::find(held, each->who, &Suggestion::who) == held.end() &&
        holds(crowd, reader, *each))
      held.push_back(*each);
  std::ranges::reverse(held);
  return held;
}

void keep_best(const Crowd& crowd, std::vector<Link>& links, std::size_t count) {
  const auto better = [&](const Link& a, const Link& b) {
    if (a.worth != b.worth) return a.worth > b.worth;
    return crowd.person(a.other).attendee.ref < crowd.person(b.other).attendee.ref;
  };
  const std::size_t kept = std::min(count, links.size());
  std::ranges::partial_sort(links, links.begin() + static_cast<std::ptrdiff_t>(kept), better);
  links.resize(kept);
}

std::vector<Link> in_good_order(const Crowd& crowd, std::vector<Link> links, std::size_t most) {
  keep_best(crowd, links, std::max(most, worth_looking_at));
  const std::size_t receives_allowed = std::max<std::size_t>(1, most / a_receive_in);
  std::vector<Link> ordered;
  Told told;
  while (ordered.size() < most && !links.empty()) {
    const auto best = std::ranges::max_element(
        links, {}, [&](const Link& link) { return worth(link, told, receives_allowed); });
    told.receives += kind(*best) == Kind::receive;
    for (const TextId text : spoken_of(*best)) told.texts.insert(text);
    ordered.push_back(*best);
    links.erase(best);
  }
  return ordered;
}

const Place* company_for(const Crowd& crowd, Place reader, const std::vector<Place>& among) {
  const Person& me = crowd.person(reader);
  const auto rank = [&](Place place) {
    const Person& them = crowd.person(place);
    return std::tuple(them.attendee.first_time == me.attendee.first_time, !has_words(them),
                      draw_for(me.attendee.ref, them.attendee.ref));
  };
  const auto best = std::ranges::min_element(among, {}, rank);
  return best == among.end() ? nullptr : &*best;
}

Finding mere_company(const Person& reader, const Person& other) {
  if (other.attendee.first_time && !reader.attendee.first_time) return Newcomer{};
  return JustHere{};
}

}  // namespace foyer::matching
