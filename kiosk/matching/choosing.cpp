#include "matching/choosing.hpp"

#include <algorithm>
#include <tuple>

#include "matching/icebreakers.hpp"
#include "matching/telling.hpp"

namespace foyer::matching {
namespace {

using people::Kind;
using people::Person;
using people::Suggestion;

constexpr float give_first = 1.1F;
constexpr float welcome = 1.5F;      // help for a newcomer who knows nobody
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

struct Said {
  std::set<TextId> texts;
  std::size_t receives = 0;
};

bool alone_here(const Person& person) {
  return person.attendee.first_time && person.attendee.knows.empty();
}

float worth(const Link& link, const Said& told, std::size_t receives_allowed) {
  float worth = link.worth;
  const Kind sort = kind(link);
  if (sort == Kind::give || sort == Kind::exchange) worth *= give_first;
  if (sort == Kind::receive && told.receives >= receives_allowed) worth *= takes_again;
  const auto texts = spoken_of(link);
  if (std::ranges::any_of(texts, [&](TextId text) { return told.texts.contains(text); }))
    worth *= said_before;
  return worth;
}

std::pair<bool, bool> closeness(const Person& via, const Person& them) {
  const auto& knows = them.attendee.knows;
  return {met(via, them.attendee.ref), std::ranges::find(knows, via.attendee.ref) != knows.end()};
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

void keep_best(const Crowd& crowd, Place reader, std::vector<Link>& links, std::size_t count) {
  const auto& me = crowd.person(reader).attendee.ref;
  const auto better = [&](const Link& a, const Link& b) {
    if (a.worth != b.worth) return a.worth > b.worth;
    const auto &one = crowd.person(a.other).attendee.ref, &two = crowd.person(b.other).attendee.ref;
    return std::tuple(draw_for(me, one), one) < std::tuple(draw_for(me, two), two);
  };
  const std::size_t kept = std::min(count, links.size());
  std::ranges::partial_sort(links, links.begin() + static_cast<std::ptrdiff_t>(kept), better);
  links.resize(kept);
}

Link mirrored(const Link& link, Place from) {
  const auto turned = [](const Pick& pick) { return Pick{pick.score, pick.theirs, pick.mine}; };
  Link other = link;
  other.other = from;
  other.give = turned(link.receive);
  other.receive = turned(link.give);
  other.my_door = turned(link.their_door);
  other.their_door = turned(link.my_door);
  other.topic = turned(link.topic);
  return other;
}

float worth_together(const Crowd& crowd, Place from, const Link& link) {
  const bool helped = link.receive.score > 0 && alone_here(crowd.person(from));
  const bool helping = link.give.score > 0 && alone_here(crowd.person(link.other));
  return link.worth * (helped || helping ? welcome : 1.0F);
}

std::vector<Link> in_good_order(const Crowd& crowd, Place reader, std::vector<Link> links,
                                std::size_t most) {
  keep_best(crowd, reader, links, std::max(most, worth_looking_at));
  const bool newcomer = alone_here(crowd.person(reader));
  const std::size_t receives_allowed =
      newcomer ? most : std::max<std::size_t>(1, most / a_receive_in);
  std::vector<Link> ordered;
  Said told;
  while (ordered.size() < most && !links.empty()) {
    const auto best = std::ranges::max_element(links, {}, [&](const Link& link) {
      const bool helped = newcomer && ordered.empty() && link.receive.score > 0;
      return worth(link, told, receives_allowed) * (helped ? welcome : 1.0F);
    });
    told.receives += kind(*best) == Kind::receive;
    for (const TextId text : spoken_of(*best)) told.texts.insert(text);
    ordered.push_back(*best);
    links.erase(best);
  }
  return ordered;
}

std::vector<Place> best_company(const Crowd& crowd, Place reader, std::vector<Place> among,
                                std::size_t most) {
  const Person& me = crowd.person(reader);
  const auto rank = [&](Place place) {
    const Person& them = crowd.person(place);
    return std::tuple(them.attendee.first_time == me.attendee.first_time, !has_words(them),
                      draw_for(me.attendee.ref, them.attendee.ref));
  };
  std::ranges::sort(among, {}, rank);
  among.resize(std::min(most, among.size()));
  return among;
}

std::vector<people::Ref> acquaintances_of(const Person& person) {
  std::vector<people::Ref> all = person.attendee.knows;
  for (const auto& meeting : person.met) all.push_back(meeting.other);
  std::ranges::sort(all);
  const auto again = std::ranges::unique(all);
  all.erase(again.begin(), again.end());
  return all;
}

const people::Ref& known_less(const Person& via, const Person& one, const Person& other) {
  return (closeness(via, other) < closeness(via, one) ? other : one).attendee.ref;
}

bool known_alike(const Person& via, const Person& one, const Person& other) {
  return closeness(via, one) == closeness(via, other);
}

Suggestion pair_told(Crowd& crowd, Place reader, Place other) {
  const Person &me = crowd.person(reader), &them = crowd.person(other);
  for (const Link& link : crowd.links_of(reader))
    if (link.other == other) return worded(crowd.finding(link), me, them);
  return worded(mere_company(me, them), me, them);
}

Suggestion circle_told(Crowd& crowd, const std::vector<Place>& members) {
  std::vector<Turn> turns;
  for (std::size_t at = 0; at < members.size(); ++at)
    turns.push_back(
        {&crowd.person(members[at]), crowd.help(members[at], members[(at + 1) % members.size()])});
  return told_circle(turns);
}

Suggestion bridge_told(Crowd& crowd, Place via, Place giver, Place needer, Place who) {
  const Person &me = crowd.person(via), &one = crowd.person(giver), &other = crowd.person(needer);
  return told_bridge(me, {&one, crowd.help(giver, needer)}, other, crowd.person(who).attendee.ref);
}

Finding mere_company(const Person& reader, const Person& other) {
  if (other.attendee.first_time && !reader.attendee.first_time) return Newcomer{};
  return JustHere{};
}

}  // namespace foyer::matching
