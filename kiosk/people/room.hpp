#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/time.hpp"
#include "people/attendee.hpp"
#include "people/everybody.hpp"
#include "people/suggestion.hpp"

namespace foyer::people {

struct Event {
  std::string name;
  std::string venue;
  std::optional<Time> starts;
  std::optional<Time> ends;
  Zone zone;
  bool operator==(const Event&) const = default;
};

// The find-me mark on a badge: one of 16 shapes, white on a black disc (solid) or black on a white
// disc with a rim (ring). The solid star belongs to hosts.
struct Mark {
  int shape = 0;  // 0 to 15, index into lettering's marks
  bool solid = true;
  auto operator<=>(const Mark&) const = default;
};

// A badge that was given out. Revoked badges stay known, so that the door can say so.
struct Badge {
  std::string code;
  bool revoked = false;
  bool operator==(const Badge&) const = default;
};

struct Presence {
  bool here = false;
  std::optional<Time> first_in;  // of the check-ins not taken back
  std::optional<Time> left;
  bool operator==(const Presence&) const = default;
};

// `at` is when both badges were held up.
struct Meeting {
  Ref other;
  Time at;
  bool operator==(const Meeting&) const = default;
};

// What became of a promise, by the last word of one of the two.
enum class Outcome { open, kept, not_kept };

// `id` is unique in the event, made by whoever records it.
struct Promise {
  std::string id;
  Ref from;
  Ref to;
  std::string text;  // a sentence as shown: "Amara will introduce Dev to Elena."
  Time at;
  Outcome outcome = Outcome::open;
  bool operator==(const Promise&) const = default;
};

// A badge that came out of a printer.
struct Printing {
  std::string code;
  std::string printer;
  Time at;
  bool operator==(const Printing&) const = default;
};

// Whether a guest asked for a host, and which host is on the way to them.
struct Hosting {
  std::optional<Time> asked;
  std::string host;  // empty when none is
  bool operator==(const Hosting&) const = default;
};

// Everything the event knows of one person, as of now.
struct Person {
  Attendee attendee;          // with the guest's own words and consents in place of the list's
  std::vector<Badge> badges;  // the last one that is not revoked is the valid one
  Mark mark;
  Presence presence;
  std::vector<Meeting> met;                    // by time, then reference
  std::vector<Promise> promises;               // from or to this person, by time, then id
  std::vector<Suggestion> shown;               // what this person was shown, oldest first
  std::set<Ref> passed;                        // "Someone else" was asked for in their place
  std::vector<Printing> printed;               // by time
  std::map<std::string, std::string> answers;  // to the door's questions, by question
  Hosting hosting;
  std::vector<Meeting> introduced;  // to whom a host introduced them, by time, then reference
  Ref merged_into;                  // this record turned out to be that person's; empty: it did not
  std::vector<int> tables;          // of the table rounds, by round, from 1; 0: none
  // people::digest of the attendee as the list last said it; 0 when no list did. An import of the
  // same row changes nothing, whatever the guest has changed at the kiosk since.
  std::uint64_t list_digest = 0;
  bool operator==(const Person&) const = default;
};

// "open", "kept", "not-kept".
std::string_view word(Outcome outcome);
std::optional<Outcome> outcome_of(std::string_view word);

// The code of the badge that is valid now; empty when there is none.
std::string_view badge_code(const Person& person);

// True when neither knows the other from before, from the list or from tonight.
bool strangers(const Person& a, const Person& b);

// The event as it stands: what everything else reads. A value: whoever holds one holds it still
// while the evening goes on. People are shared between one room and the next.
struct Room {
  using PersonPtr = Everybody::Ptr;
  using Index = std::unordered_map<std::string, std::uint32_t>;

  Event event;
  Everybody people;  // in order of reference
  std::shared_ptr<const Index> by_ref = std::make_shared<Index>();
  std::shared_ptr<const Index> by_code = std::make_shared<Index>();  // badges, tickets
  // What was put up for every kiosk to follow, by topic (people/board.hpp).
  std::map<std::string, std::string> board;

  const Person* find(std::string_view ref) const;
  // Whom a badge code, or any ticket code of the guest list, belongs to.
  const Person* find_code(std::string_view code) const;
};

// The places of everybody by every code of theirs. A badge goes before a ticket's code that reads
// the same, the list's own code before further ones, and of two guests the first by reference.
// Those of a record that turned out to be another person's lead to that person.
std::shared_ptr<const Room::Index> index_of_codes(const Everybody& people);

// A room made of these people, in any order; for tests and for the fold.
Room make_room(Event event, std::vector<Person> people);

}  // namespace foyer::people
