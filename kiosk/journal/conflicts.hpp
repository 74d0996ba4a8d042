#pragma once
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "journal/fold.hpp"

namespace foyer::journal {

// What two kiosks said of the same guest without knowing of each other. All of it is kept; the
// room shows the winner, and people decide whether that is right.

// One side of a conflict: what was said, when by that kiosk's clock, and under which origin.
struct Said {
  Time at;
  std::int64_t origin = 0;
  std::string value;
  bool operator==(const Said&) const = default;
};

// The same guest came in at two doors.
struct DoubleEntry {
  Ref who;
  Said first, second;
  bool operator==(const DoubleEntry&) const = default;
};
// The same field was changed at two kiosks, and not to the same; `kept` is what the room shows.
struct EditedTwice {
  Ref who;
  std::string field;
  Said kept, other;
  bool operator==(const EditedTwice&) const = default;
};
// Came in with every badge of theirs revoked before.
struct RevokedEntry {
  Ref who;
  Said entry;
  bool operator==(const RevokedEntry&) const = default;
};
// A fact from a clock more than a day ahead: not folded yet. `value` is its kind.
struct FarAhead {
  std::int64_t seq = 0;
  Said fact;
  bool operator==(const FarAhead&) const = default;
};
using Conflict = std::variant<DoubleEntry, EditedTwice, RevokedEntry, FarAhead>;

// A host's word (StaffActed::what) that a conflict about this is settled: a field's name, or
// "entry". What was said before it is no conflict any more.
std::string settled(std::string_view about);

// Everything that is to be shown as a conflict. `facts` are those that are folded, in any order,
// `aside` those that are not yet.
std::vector<Conflict> conflicts(std::span<const Fact> facts, std::span<const Fact> aside);

}  // namespace foyer::journal
