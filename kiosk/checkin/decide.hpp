#pragma once
#include <string_view>
#include <variant>

#include "badge/reading.hpp"
#include "people/room.hpp"

namespace foyer::checkin {

using people::Ref;

// What a code means here and now, one alternative per outcome.
struct Welcome {
  Ref who;
  bool operator==(const Welcome&) const = default;
};
struct AlreadyHere {
  Ref who;
  Time first;
  bool operator==(const AlreadyHere&) const = default;
};
// On the list, but not to be let in as it stands: cancelled, refunded, declined or still waiting.
struct NotConfirmed {
  Ref who;
  people::Registration registration;
  bool operator==(const NotConfirmed&) const = default;
};
struct Revoked {  // this badge was replaced or withdrawn
  Ref who;
  bool operator==(const Revoked&) const = default;
};
// Readable and on no list; `not_a_badge` when it is recognisably something else (a web address, a
// contact card), `newer` when the tag says it is ours: made after this kiosk last heard of it.
struct Unknown {
  bool not_a_badge = false;
  bool newer = false;
  bool operator==(const Unknown&) const = default;
};
struct WrongEvent {  // our form with another event's tag, or a forged one: nobody can tell which
  bool operator==(const WrongEvent&) const = default;
};
struct Unreadable {
  bool operator==(const Unreadable&) const = default;
};

using Outcome =
    std::variant<Welcome, AlreadyHere, NotConfirmed, Revoked, Unknown, WrongEvent, Unreadable>;

// Decides from the guest list alone: a badge code, or the ticket code of the list a guest came
// from. A good tag never lets in a code that is not on the list. Changes nothing.
Outcome decide(const people::Room& room, std::string_view text, const badge::Key& key);

// The same for somebody found by name.
Outcome decide_by_name(const people::Room& room, const Ref& who);

// The contract's word: "welcome", "already-here", "not-confirmed", "revoked", "unknown",
// "wrong-event", "unreadable".
std::string_view word(const Outcome& outcome);

// Whom the outcome is about; null when nobody.
const Ref* whom(const Outcome& outcome);

// Why a guest is not let in, and what to do, in one sentence; empty for a welcome.
std::string reason(const Outcome& outcome);

}  // namespace foyer::checkin
