#pragma once
#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/time.hpp"
#include "people/room.hpp"

namespace foyer::journal {

using people::Ref;

// What can happen in an evening. Each is one kind of fact; `word(Payload)` names it in the file.

// A guest list said so: a new attendee, or a changed row of one that is known by its reference.
struct Registered {
  people::Attendee attendee;
  bool operator==(const Registered&) const = default;
};
struct BadgeIssued {
  Ref who;
  std::string code;
  people::Mark mark;
  bool operator==(const BadgeIssued&) const = default;
};
struct BadgeRevoked {
  Ref who;
  std::string code;
  bool operator==(const BadgeRevoked&) const = default;
};
struct CheckedIn {
  Ref who;
  bool operator==(const CheckedIn&) const = default;
};
struct CheckedOut {
  Ref who;
  bool operator==(const CheckedOut&) const = default;
};
struct CheckInUndone {
  Ref who;
  bool operator==(const CheckInUndone&) const = default;
};
// The guest's own words; from now on they stand before the list's.
struct ProfileChanged {
  Ref who;
  people::Profile profile;
  bool operator==(const ProfileChanged&) const = default;
};
// A fact by its identity.
struct FactId {
  std::int64_t origin = 0;
  std::int64_t seq = 0;
  auto operator<=>(const FactId&) const = default;
};
// The guest's own yes and no; from now on they stand before the list's. `knows` are the words of
// the same guest at other kiosks that were known where this one was said (journal/consents.hpp);
// the store writes them in.
struct ConsentChanged {
  Ref who;
  people::Consent consent;
  std::vector<FactId> knows = {};
  bool operator==(const ConsentChanged&) const = default;
};
struct Suggested {
  Ref who;
  std::vector<people::Suggestion> suggestions;
  bool operator==(const Suggested&) const = default;
};
// "Someone else": `who` asked for another in place of `other`.
struct Passed {
  Ref who;
  Ref other;
  bool operator==(const Passed&) const = default;
};
// Both badges were held up and both agreed to share their cards.
struct Met {
  Ref a;
  Ref b;
  bool operator==(const Met&) const = default;
};
struct MetUndone {
  Ref a;
  Ref b;
  bool operator==(const MetUndone&) const = default;
};
struct Promised {
  std::string id;
  Ref from;
  Ref to;
  std::string text;
  bool operator==(const Promised&) const = default;
};
// A guest asked for a host to come to the kiosk; `who` is empty when no badge was shown.
struct HostAsked {
  Ref who;
  bool operator==(const HostAsked&) const = default;
};
// One of the two said what became of a promise.
struct PromiseTicked {
  std::string id;
  Ref from;
  Ref to;
  people::Outcome outcome = people::Outcome::kept;
  bool operator==(const PromiseTicked&) const = default;
};
// A badge came out of the printer of that name.
struct Printed {
  Ref who;
  std::string code;
  std::string printer;
  bool operator==(const Printed&) const = default;
};
// What a guest answered to a question that the organiser asks at the door.
struct Answered {
  Ref who;
  std::string question;
  std::string answer;
  bool operator==(const Answered&) const = default;
};
// A host of that name is on the way to a guest; an empty name: nobody is after all.
struct HostGoing {
  Ref who;
  std::string host;
  bool operator==(const HostGoing&) const = default;
};
// A host introduced two guests to each other.
struct Introduced {
  Ref a;
  Ref b;
  std::string host;
  bool operator==(const Introduced&) const = default;
};
// A host seated a guest for the table rounds: a table for each round, from 1; 0 for none.
struct Seated {
  Ref who;
  std::vector<int> tables;
  bool operator==(const Seated&) const = default;
};
// Two records of the list turned out to be one person: from now on `who` stands for `into`; or they
// are two after all.
struct Merged {
  Ref who;
  Ref into;
  bool undone = false;
  bool operator==(const Merged&) const = default;
};
// Something was put up for every kiosk to follow (people/board.hpp); an empty text takes it down.
struct Announced {
  std::string topic;
  std::string text;
  bool operator==(const Announced&) const = default;
};
// Which host stands behind the facts written with this one; `what` is the desk's word for it, `who`
// whom it is about, if anybody. Folded nowhere.
struct StaffActed {
  std::string host;
  std::string what;
  Ref who;
  bool operator==(const StaffActed&) const = default;
};
// Somebody is to be forgotten, now and whenever more of them arrives: every payload that is about
// them, or in which they were suggested, becomes a tombstone (journal/chain.hpp). Wins over
// everything, whatever the clocks say.
struct Erased {
  Ref who;
  bool operator==(const Erased&) const = default;
};
// What is left of an evening when everybody in it was forgotten: about nobody in particular.
struct Counts {
  std::int64_t guests = 0;  // on the list
  std::int64_t came = 0;
  std::int64_t meetings = 0;
  std::int64_t promises = 0;
  bool operator==(const Counts&) const = default;
};
// The event is over and everybody is to be forgotten, whoever they were and whenever more of them
// arrives: every payload but erasures and this becomes a tombstone.
struct Ended {
  Counts counts;
  bool operator==(const Ended&) const = default;
};
// A kind this program does not know, kept and passed on as it came.
struct Unknown {
  std::string kind;
  std::string text;
  bool operator==(const Unknown&) const = default;
};

using Payload =
    std::variant<Registered, BadgeIssued, BadgeRevoked, CheckedIn, CheckedOut, CheckInUndone,
                 ProfileChanged, ConsentChanged, Suggested, Passed, Met, MetUndone, Promised,
                 HostAsked, PromiseTicked, Printed, Answered, HostGoing, Introduced, Seated, Merged,
                 Announced, StaffActed, Erased, Ended, Unknown>;

// Something that happened and is not yet written down; `at` is when, by the kiosk's clock.
struct Happening {
  Time at;
  Payload what;
  bool operator==(const Happening&) const = default;
};

using Hash = std::array<std::uint8_t, 32>;

// A happening as the journal keeps it, for ever. (origin, seq) is its identity: an origin is one
// life of one file on one kiosk, random, 63 bits; seq counts from 1 without gaps. `hlc` is the
// hybrid logical clock, unix_ms << 16 | counter (Kulkarni et al., "Logical Physical Clocks", 2014).
struct Fact {
  std::int64_t origin = 0;
  std::int64_t seq = 0;
  std::int64_t hlc = 0;
  Happening happening;
  bool operator==(const Fact&) const = default;
};

}  // namespace foyer::journal
