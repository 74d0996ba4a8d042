#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include "badge/reading.hpp"
#include "checkin/rules.hpp"
#include "checkin/tickets.hpp"
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
// This badge was replaced or withdrawn, or whoever sold this ticket took it back. `who` is empty
// for a ticket that is on no list.
enum class Withdrawn { badge, ticket, blocked };
struct Revoked {
  Ref who;
  Withdrawn what = Withdrawn::badge;
  bool operator==(const Revoked&) const = default;
};
// Readable and on no list; `not_a_badge` when it is recognisably something else (a web address, a
// contact card), `newer` when the tag or signature says it is ours: made after this kiosk last
// heard of it; `unsigned_here` when it is signed, and not by this event; `blank` when it is one of
// our badges that are nobody's yet.
struct Unknown {
  bool not_a_badge = false;
  bool newer = false;
  bool unsigned_here = false;
  bool blank = false;
  bool operator==(const Unknown&) const = default;
};
struct WrongEvent {  // our form with another event's tag, or a forged one: nobody can tell which
  bool operator==(const WrongEvent&) const = default;
};
struct Unreadable {
  bool operator==(const Unreadable&) const = default;
};
// On the list and confirmed, and not to be let in by the rules of this door at this time. `who` is
// empty for a good ticket that is on no list.
struct NotNow {
  Ref who;
  Refusal why;
  bool operator==(const NotNow&) const = default;
};
struct Leaves {  // held up at a door out
  Ref who;
  bool operator==(const Leaves&) const = default;
};

using Outcome = std::variant<Welcome, AlreadyHere, NotConfirmed, Revoked, Unknown, WrongEvent,
                             Unreadable, NotNow, Leaves>;

// A door: the event's key, what the organiser wants of it, and what is known of other systems'
// tickets (null: nothing).
struct Door {
  badge::Key key{};
  Rules rules = {};
  std::shared_ptr<const Tickets> tickets = {};
};

// Decides for one door at `now`, in the order of pretix's server: the text, the list, what was
// taken back, the registration, whether they are here already, the ticket's times, the door's
// rules. A door out lets everybody out. Changes nothing.
Outcome decide(const people::Room& room, std::string_view text, const Door& door, Time now);
Outcome decide_by_name(const people::Room& room, const Ref& who, const Door& door, Time now);

// Decides from the guest list alone: a badge code, or the ticket code of the list a guest came
// from. A good tag never lets in a code that is not on the list. Changes nothing.
Outcome decide(const people::Room& room, std::string_view text, const badge::Key& key);

// The same for somebody found by name.
Outcome decide_by_name(const people::Room& room, const Ref& who);

// The contract's word: "welcome", "already-here", "not-confirmed", "revoked", "unknown",
// "wrong-event", "unreadable"; what a rule refuses is "not-confirmed", and at a door out "left".
std::string_view word(const Outcome& outcome);

// Whom the outcome is about; null when nobody.
const Ref* whom(const Outcome& outcome);

// Why a guest is not let in, and what to do, in one sentence; empty for a welcome. Times are those
// of `zone`.
std::string reason(const Outcome& outcome, Zone zone = {});

}  // namespace foyer::checkin
