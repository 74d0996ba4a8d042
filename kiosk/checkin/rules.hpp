#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "people/room.hpp"

namespace foyer::checkin {

// Minutes after midnight by the event's clock. A door that closes before it opens closes after
// midnight.
struct Hours {
  int opens = 0;
  int closes = 24 * 60;
  bool operator==(const Hours&) const = default;
};

// Something to be asked when somebody comes in. Nobody is sent away for it.
struct Question {
  std::string ask;
  std::vector<std::string> choices;
  bool operator==(const Question&) const = default;
};

// What an organiser wants of one door. Nothing set: whoever is confirmed comes in, as often as they
// like.
struct Rules {
  std::optional<Hours> hours = {};
  int early_minutes = 0;                  // so much before a limit is still in time
  int late_minutes = 0;                   // and so much after it
  std::vector<std::string> tickets = {};  // kinds that are good here; all where there are none
  std::map<std::string, std::vector<std::string>> tickets_by_day =
      {};                                // "2026-11-24", before `tickets`
  std::optional<std::size_t> room = {};  // how many may be in it at once
  bool re_entry = true;
  bool exit = false;                              // a door out: every scan here is a check-out
  bool together = true;                           // one of an order may bring in the others
  bool walk_in = false;                           // guests who are on no list may come in
  bool empties = false;                           // whoever is still here at closing is checked out
  std::optional<int> badges_expire_minutes = {};  // so long after the event's end; else never
  std::vector<Question> questions = {};
  bool operator==(const Rules&) const = default;
};

// Why somebody on the list is not let in here and now.
struct TooEarly {
  Time from;
  bool operator==(const TooEarly&) const = default;
};
struct TooLate {
  Time until;
  bool operator==(const TooLate&) const = default;
};
struct OtherDoor {
  std::string ticket;  // the kind they have
  bool operator==(const OtherDoor&) const = default;
};
struct RoomFull {
  bool operator==(const RoomFull&) const = default;
};
struct OnlyOnce {  // was in, and left
  Time left;
  bool operator==(const OnlyOnce&) const = default;
};
using Refusal = std::variant<TooEarly, TooLate, OtherDoor, RoomFull, OnlyOnce>;

// When a ticket is good; either end may be open.
struct Window {
  std::optional<Time> from;
  std::optional<Time> until;
};

// Why `person`, who is not here, may not come in at `now`; nothing when they may.
std::optional<Refusal> refusal(const people::Room& room, const people::Person& person,
                               const Rules& rules, Time now);
// Why a ticket with this window, or anybody, may not come in at `now`.
std::optional<Refusal> refusal(const Window& window, const Rules& rules, Time now);
std::optional<Refusal> refusal_of_hours(const people::Event& event, const Rules& rules, Time now);

// How many more the room takes; nothing where it has no limit.
std::optional<std::size_t> places_left(const people::Room& room, const Rules& rules);

// The others of the same order who may come in now, in order of reference; none when not all of
// them find room, or the order is not to be brought in together.
std::vector<people::Ref> companions(const people::Room& room, const people::Person& person,
                                    const Rules& rules, Time now);

// When this door closes next after `now`; nothing where it has no hours.
std::optional<Time> next_closing(const people::Event& event, const Rules& rules, Time now);

// Everybody who is here, in order of reference: whom closing checks out.
std::vector<people::Ref> everybody_here(const people::Room& room);

// "17:30" as minutes after midnight; nothing for anything else.
std::optional<int> read_clock(std::string_view text);

// "What will you eat? [fish|beans]": its words and choices, yes and no where it names none.
std::optional<Question> read_question(std::string_view text);

}  // namespace foyer::checkin
