#pragma once
#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "journal/consents.hpp"
#include "journal/fact.hpp"

namespace foyer::journal {

// The order of facts for folding: the same at every kiosk, and never a tie.
struct Stamp {
  std::int64_t hlc = 0;
  std::int64_t origin = 0;
  std::int64_t seq = 0;
  auto operator<=>(const Stamp&) const = default;
};

inline Stamp stamp(const Fact& fact) { return {fact.hlc, fact.origin, fact.seq}; }

// A value whose last writer wins.
template <class T>
struct Register {
  Stamp stamp;
  T value;
  bool operator==(const Register&) const = default;
};

enum class Step { in, out, undo };

// One scan at the door.
struct Coming {
  Stamp stamp;
  Time at;
  Step step = Step::in;
  bool operator==(const Coming&) const = default;
};

// A badge code of this person: the last issue and the last revocation; the later of the two counts.
struct BadgeRecord {
  std::optional<Register<people::Mark>> issued;
  std::optional<Stamp> revoked;
  bool operator==(const BadgeRecord&) const = default;
};

// Whether its last revocation is not before its last issue.
bool revoked(const BadgeRecord& badge);

// Whether two people have met, by the last that was said of them.
struct Encounter {
  Time at;
  bool undone = false;
  bool operator==(const Encounter&) const = default;
};

// A promise, named by its id and both people.
using PromiseKey = std::tuple<std::string, Ref, Ref>;

// A suggestion and when it was shown; `index` is its place among those shown at once.
struct Showing {
  Stamp stamp;
  std::int64_t index = 0;
  people::Suggestion suggestion;
  bool operator==(const Showing&) const = default;
};

// What the facts say of one reference, whether or not a list has named them yet. Every member is a
// last writer, a set or Consents, so facts may come in any order and any number of times.
struct Record {
  std::optional<Register<people::Attendee>> listed;
  std::optional<Register<people::Profile>> profile;  // the guest's own, before the list's
  std::optional<Consents> consent;                   // the guest's own, before the list's
  std::vector<Coming> comings;                       // by stamp
  std::map<std::string, BadgeRecord> badges;         // by code
  std::map<Ref, Register<Encounter>> met;            // by the other
  std::vector<Register<people::Promise>> promises;   // by id, from, to; the first one counts
  std::vector<Showing> shown;                        // by stamp, index
  std::set<Ref> passed;
  std::map<PromiseKey, Register<people::Outcome>> ticks;
  std::map<Stamp, people::Printing> printed;
  std::map<std::string, Register<std::string>> answers;  // by question
  std::optional<Register<Time>> asked_host;
  std::optional<Register<std::string>> going_host;   // the name of the host; empty when none
  std::map<Ref, Register<Time>> introduced;          // to whom, and when last
  std::optional<Register<std::vector<int>>> tables;  // by round
  std::map<Ref, Register<bool>> merged;              // into whom, and whether that stands
  bool erased = false;                               // then nothing else stands here, ever again
  bool operator==(const Record&) const = default;
};

// Where somebody is, after all scans of theirs in order of stamp; revoked_entries count for
// nothing. A stay begins with a check-in and ends with a check-out; an undo takes the last stay
// back.
people::Presence presence(const Record& record);

// Check-ins of a stay that had already begun at another kiosk: the same badge seen at two doors
// that did not know of each other.
std::vector<Coming> also_seen(const Record& record);
// The same, each with the check-in that its stay began with.
std::vector<std::pair<Coming, Coming>> double_entries(const Record& record);

// Check-ins that count for nothing: stamped when every badge given out to this person had been
// revoked. Somebody who was never given one comes in without.
std::vector<Coming> revoked_entries(const Record& record);

// The badges by the stamp of their last issue; those that were revoked say so.
std::vector<people::Badge> badges(const Record& record);

// The mark of the valid badge, else of the last one.
people::Mark mark(const Record& record);

// One JSON object, from which `read_record` makes the same record again; nothing when it is none.
std::string write_record(const Record& record);
std::optional<Record> read_record(std::string_view text);

}  // namespace foyer::journal
