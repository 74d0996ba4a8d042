#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "matching/corpus.hpp"
#include "matching/finding.hpp"
#include "people/room.hpp"

namespace foyer::matching {

using Place = std::uint32_t;

// Of each part of a profile, only so many entries are read.
inline constexpr std::size_t most_entries = 12;

// The best that was found of one sort between two people.
struct Pick {
  float score = 0;  // 0: nothing
  TextId mine = 0;
  TextId theirs = 0;
};

// What one person and another have for each other, seen by the first.
struct Link {
  Place other = 0;
  float worth = 0;  // beside other links; no person ever sees it
  Pick give;        // my offer, their need
  Pick receive;     // my need, their offer
  Pick my_door;     // my door, their need
  Pick their_door;  // my need, their door
  Pick topic;
};

people::Kind kind(const Link& link);
// The words that are used up when the link is told: a second one about them tells little that is
// new.
std::vector<TextId> spoken_of(const Link& link);

// The people of a room with what they wrote, kept up from one room to the next: only people who
// changed are read again. People who did not consent are known by reference only.
class Crowd {
 public:
  // Must be called before anything else is asked about `room`.
  void follow(const people::Room& room);

  // See Corpus.
  void know(const std::string& tidied, const encoder::Compact& vector) {
    corpus_.know(tidied, vector);
  }
  bool knows(const std::string& tidied) const { return corpus_.knows(tidied); }

  // Where a person stands here; nothing for one who is unknown.
  const Place* find(const people::Ref& ref) const;
  const people::Person& person(Place place) const { return *guests_[place].person; }
  // Everybody who is here and consents, in order of reference.
  std::vector<Place> present() const;

  // Whether `other` may be suggested to `reader`: both here and willing, strangers, not colleagues,
  // and not passed over.
  bool may_meet(Place reader, Place other) const;

  // What there is between this person and everybody who may be suggested to them; any order.
  std::vector<Link> links_of(Place reader);
  Finding finding(const Link& link);
  // What the first of a link could do for the other and the other for them; strength 0 for nothing.
  std::pair<Help, Help> helps(const Link& link);
  const std::string& words(TextId text) const { return corpus_.text(text); }

  // The best that one person offers another, by offer or else by door; of strength 0 when there is
  // nothing. Asks for no consent or presence: that is may_meet(). For single pairs; links_of() is
  // far quicker for all of a person's.
  Help help(Place giver, Place needer);
  // How strongly two people's topics meet, 0 to 1.
  float shared_topic(Place a, Place b);

 private:
  struct Guest {
    people::Room::PersonPtr person;
    std::string organisation;  // folded
    std::array<std::vector<TextId>, parts> texts;
    std::vector<std::pair<TextId, OfHelp>> fields;
  };

  bool follow_changes(const people::Room& room);
  void come(const people::Room::PersonPtr& person);
  void change(const people::Room::PersonPtr& person);
  void go(const people::Ref& ref);
  void hold_words(Place place);
  void hold_fields(Place place);
  void release_words(Place place);
  Help help(const Pick& pick, TextId offer, TextId need, bool by_door = false);
  Pick best_between(Place one, Part mine, Place other, Part theirs);

  template <class Take>
  void each_like(Place reader, Part mine, Part theirs, const Take& take);

  Corpus corpus_;
  std::vector<Guest> guests_;
  std::vector<Place> free_;
  std::unordered_map<people::Ref, Place> by_ref_;
  std::vector<std::vector<Place>> writers_;  // of each text, in order of reference
  std::vector<people::Room::PersonPtr> followed_;
  people::Everybody last_;              // as they were when followed
  bool named_twice_ = false;            // and somebody of them was left aside
  std::vector<std::uint32_t> link_at_;  // scratch of links_of(): by place, all unseen between calls
};

}  // namespace foyer::matching
