#include "matching/crowd.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/text.hpp"
#include "matching/icebreakers.hpp"
#include "people/fields.hpp"

namespace foyer::matching {
namespace {

using people::Person;

constexpr float door_worth = 0.3F;    // an introduction is a step further than help
constexpr float topic_worth = 0.02F;  // only where there is no help to speak of

constexpr std::uint32_t unseen = 0xffffffff;
constexpr std::uint32_t barred = 0xfffffffe;  // may not be suggested

constexpr std::size_t most_writers = 400;  // of the same words

bool willing(const Person& person) { return person.attendee.consent.suggest; }
bool here(const Person& person) { return person.presence.here; }

bool same_words(const Person& a, const Person& b) {
  return willing(a) == willing(b) && a.attendee.profile == b.attendee.profile;
}

const std::vector<std::string>& written(const people::Profile& profile, Part part) {
  switch (part) {
    case Part::offer:
      return profile.offers;
    case Part::need:
      return profile.needs;
    case Part::door:
      return profile.doors;
    case Part::topic:
      return profile.topics;
  }
  return profile.offers;
}

float best_door(const Link& link) { return std::max(link.my_door.score, link.their_door.score); }

float worth_of(const Link& link) {
  const float give = link.give.score, receive = link.receive.score;
  return give + receive + 2 * give * receive + door_worth * best_door(link) +
         topic_worth * link.topic.score;
}

}  // namespace

people::Kind kind(const Link& link) {
  const float help = std::max(link.give.score, link.receive.score);
  const float door = door_worth * best_door(link), topic = topic_worth * link.topic.score;
  if (topic > std::max(help, door)) return people::Kind::topic;
  if (door > help) return people::Kind::door;
  if (link.give.score > 0 && link.receive.score > 0) return people::Kind::exchange;
  return link.give.score > 0 ? people::Kind::give : people::Kind::receive;
}

std::vector<TextId> spoken_of(const Link& link) {
  switch (kind(link)) {
    case people::Kind::give:
      return {link.give.mine, link.give.theirs};
    case people::Kind::receive:
      return {link.receive.mine, link.receive.theirs};
    case people::Kind::exchange:
      return {link.give.theirs, link.receive.mine};
    case people::Kind::door:
      return {link.my_door.score > link.their_door.score ? link.my_door.theirs
                                                         : link.their_door.mine};
    default:
      return {link.topic.mine};
  }
}

// The usual case: the same people in the same places, and most pieces of them shared with before.
bool Crowd::follow_changes(const people::Room& room) {
  const auto& now = room.people;
  if (now.size() != last_.size() || named_twice_) return false;
  std::vector<std::size_t> changed;
  for (std::size_t at = 0; at < now.size(); ++at)
    if (&now[at] != &last_[at] && now[at] != last_[at]) {
      if (now[at]->attendee.ref != last_[at]->attendee.ref) return false;
      changed.push_back(at);
    }
  for (const std::size_t at : changed) change(followed_[at] = now[at]);
  last_ = now;
  return true;
}

void Crowd::follow(const people::Room& room) {
  if (follow_changes(room)) return;
  std::vector<people::Room::PersonPtr> now;
  now.reserve(room.people.size());
  auto before = followed_.begin();
  for (const auto& person : room.people) {
    const auto& ref = person->attendee.ref;
    if (!now.empty() && ref <= now.back()->attendee.ref) continue;  // a room names each person once
    while (before != followed_.end() && (*before)->attendee.ref < ref)
      go((*before++)->attendee.ref);
    const bool known = before != followed_.end() && (*before)->attendee.ref == ref;
    if (!known)
      come(person);
    else if (*before != person)
      change(person);
    if (known) ++before;
    now.push_back(person);
  }
  while (before != followed_.end()) go((*before++)->attendee.ref);
  followed_ = std::move(now);
  last_ = room.people;
  named_twice_ = followed_.size() != last_.size();
}

const Place* Crowd::find(const people::Ref& ref) const {
  const auto at = by_ref_.find(ref);
  return at == by_ref_.end() ? nullptr : &at->second;
}

std::vector<Place> Crowd::present() const {
  std::vector<Place> places;
  for (const auto& person : followed_)
    if (here(*person) && willing(*person)) places.push_back(by_ref_.at(person->attendee.ref));
  return places;
}

bool Crowd::may_meet(Place reader, Place other) const {
  if (reader == other) return false;
  const Guest &mine = guests_[reader], &theirs = guests_[other];
  const Person &me = *mine.person, &them = *theirs.person;
  return willing(me) && willing(them) && here(me) && here(them) &&
         (mine.organisation.empty() || mine.organisation != theirs.organisation) &&
         !me.passed.contains(them.attendee.ref) && people::strangers(me, them);
}

void Crowd::come(const people::Room::PersonPtr& person) {
  Place place = static_cast<Place>(guests_.size());
  if (free_.empty()) {
    guests_.emplace_back();
  } else {
    place = free_.back();
    free_.pop_back();
  }
  guests_[place].person = person;
  guests_[place].organisation = joined(folded_words(person->attendee.organisation), " ");
  by_ref_.emplace(person->attendee.ref, place);
  hold_words(place);
}

void Crowd::change(const people::Room::PersonPtr& person) {
  const Place place = by_ref_.at(person->attendee.ref);
  Guest& guest = guests_[place];
  const auto before = std::exchange(guest.person, person);
  if (before->attendee.organisation != person->attendee.organisation)
    guest.organisation = joined(folded_words(person->attendee.organisation), " ");
  if (same_words(*before, *person)) return;
  release_words(place);
  hold_words(place);
}

void Crowd::go(const people::Ref& ref) {
  const Place place = by_ref_.at(ref);
  release_words(place);
  guests_[place] = {};
  by_ref_.erase(ref);
  free_.push_back(place);
}

// What was said of the fields of this person's texts.
void Crowd::hold_fields(Place place) {
  Guest& guest = guests_[place];
  for (const auto& [words, key, guess] : guest.person->attendee.profile.fields) {
    const auto field = std::ranges::find(people::fields(), key, &people::Field::key);
    if (field == people::fields().end()) continue;
    const auto number = static_cast<std::uint16_t>(field - people::fields().begin());
    for (const auto& texts : guest.texts)
      for (const TextId text : texts)
        if (corpus_.text(text) == words) guest.fields.push_back({text, {number, !guess}});
  }
  for (const auto& [text, field] : guest.fields) corpus_.confirm(text, field);
}

void Crowd::hold_words(Place place) {
  Guest& guest = guests_[place];
  const auto by_ref = [&](Place writer) -> const people::Ref& {
    return person(writer).attendee.ref;
  };
  if (!willing(*guest.person)) return;
  for (std::size_t i = 0; i < parts; ++i) {
    const auto part = static_cast<Part>(i);
    for (const auto& entry : written(guest.person->attendee.profile, part)) {
      if (guest.texts[i].size() == most_entries) break;
      const TextId text = corpus_.hold(part, entry);
      guest.texts[i].push_back(text);
      if (writers_.size() <= text) writers_.resize(text + 1);
      auto& writers = writers_[text];
      writers.insert(std::ranges::upper_bound(writers, guest.person->attendee.ref, {}, by_ref),
                     place);
    }
  }
  hold_fields(place);
}

void Crowd::release_words(Place place) {
  for (const auto& [text, field] : guests_[place].fields) corpus_.unconfirm(text, field);
  guests_[place].fields.clear();
  for (auto& texts : guests_[place].texts) {
    for (const TextId text : texts) {
      auto& writers = writers_[text];
      writers.erase(std::ranges::find(writers, place));
      corpus_.release(text);
    }
    texts.clear();
  }
}

// Of many who wrote the very same words only so many are looked at, others by each reader.
template <class Take>
void Crowd::each_like(Place reader, Part mine, Part theirs, const Take& take) {
  for (const TextId text : guests_[reader].texts[static_cast<std::size_t>(mine)])
    for (const Likeness& found : corpus_.like(text, theirs)) {
      const auto& writers = writers_[found.text];
      const std::size_t from =
          writers.size() > most_writers
              ? draw_for(person(reader).attendee.ref, words(found.text)) % writers.size()
              : 0;
      for (std::size_t at = 0; at < std::min(writers.size(), most_writers); ++at)
        take(writers[(from + at) % writers.size()], Pick{found.score, text, found.text});
    }
}

std::vector<Link> Crowd::links_of(Place reader) {
  std::vector<Link> links;
  std::vector<Place> seen;
  link_at_.resize(guests_.size(), unseen);
  const auto note = [&](Pick Link::*sort) {
    return [&, sort](Place other, const Pick& pick) {
      std::uint32_t& at = link_at_[other];
      if (at == unseen) {
        seen.push_back(other);
        at = may_meet(reader, other) ? static_cast<std::uint32_t>(links.size()) : barred;
        if (at != barred) links.emplace_back().other = other;
      }
      if (at == barred) return;
      Pick& best = links[at].*sort;
      if (pick.score > best.score) best = pick;
    };
  };
  each_like(reader, Part::offer, Part::need, note(&Link::give));
  each_like(reader, Part::need, Part::offer, note(&Link::receive));
  each_like(reader, Part::door, Part::need, note(&Link::my_door));
  each_like(reader, Part::need, Part::door, note(&Link::their_door));
  each_like(reader, Part::topic, Part::topic, note(&Link::topic));
  for (const Place other : seen) link_at_[other] = unseen;
  for (Link& link : links) link.worth = worth_of(link);
  return links;
}

Help Crowd::help(const Pick& pick, TextId offer, TextId need, bool by_door) {
  return {corpus_.text(offer), corpus_.text(need), corpus_.answers(offer, need),
          by_door ? door_worth * pick.score : pick.score, by_door};
}

Pick Crowd::best_between(Place one, Part mine, Place other, Part theirs) {
  Pick best;
  for (const TextId text : guests_[one].texts[static_cast<std::size_t>(mine)])
    for (const Likeness& found : corpus_.like(text, theirs))
      if (found.score > best.score &&
          std::ranges::find(writers_[found.text], other) != writers_[found.text].end())
        best = {found.score, text, found.text};
  return best;
}

std::pair<Help, Help> Crowd::helps(const Link& link) {
  const auto better = [&](const Pick& offer, const Pick& door, bool mine) {
    const bool by_door = door_worth * door.score > offer.score;
    const Pick& best = by_door ? door : offer;
    if (best.score <= 0) return Help{};
    return mine ? help(best, best.mine, best.theirs, by_door)
                : help(best, best.theirs, best.mine, by_door);
  };
  return {better(link.give, link.my_door, true), better(link.receive, link.their_door, false)};
}

Help Crowd::help(Place giver, Place needer) {
  const Pick offer = best_between(needer, Part::need, giver, Part::offer);
  const Pick door = best_between(needer, Part::need, giver, Part::door);
  const bool by_door = door_worth * door.score > offer.score;
  const Pick& best = by_door ? door : offer;
  if (best.score <= 0) return {};
  return help(best, best.theirs, best.mine, by_door);
}

float Crowd::shared_topic(Place a, Place b) {
  return best_between(a, Part::topic, b, Part::topic).score;
}

Finding Crowd::finding(const Link& link) {
  const auto give = [&] { return help(link.give, link.give.mine, link.give.theirs); };
  const auto receive = [&] { return help(link.receive, link.receive.theirs, link.receive.mine); };
  switch (kind(link)) {
    case people::Kind::give:
      return Give{give()};
    case people::Kind::receive:
      return Receive{receive()};
    case people::Kind::exchange:
      return Exchange{give(), receive()};
    case people::Kind::door: {
      const Pick &mine = link.my_door, &theirs = link.their_door;
      if (mine.score > theirs.score) return Door{help(mine, mine.mine, mine.theirs, true), true};
      return Door{help(theirs, theirs.theirs, theirs.mine, true), false};
    }
    default:
      return Topic{corpus_.text(link.topic.mine), corpus_.text(link.topic.theirs)};
  }
}

}  // namespace foyer::matching
