#pragma once
#include <memory>
#include <optional>
#include <vector>

#include "app/message.hpp"
#include "app/screen.hpp"
#include "badge/reading.hpp"
#include "checkin/decide.hpp"
#include "hosting/arrivals.hpp"
#include "hosting/hosts.hpp"
#include "hosting/kiosks.hpp"
#include "people/room.hpp"
#include "people/search.hpp"
#include "words/library.hpp"

namespace foyer::app {

// How the guest wants to see the kiosk; back to the event's defaults when the visit closes.
struct Comfort {
  int text_size = 0;  // 0, 1, 2: times 1.0, 1.2, 1.37
  bool contrast = false;
  bool lower = false;           // everything in the lower part of the screen
  std::string language = "en";  // a tag of words/language.hpp
  bool listen = false;          // pages are read aloud
  bool chosen = false;          // the language, by whoever stands here
  bool operator==(const Comfort&) const = default;
};

struct Health {
  std::string camera;  // why the camera is away; empty when all is well
  std::string hub;     // why this kiosk is on its own; empty when it is not
  std::string disk;    // what the disk wants although all is saved; empty when all is well
  std::string sound;   // why nothing can be heard; empty when all is well, or quiet as set
  bool headset = false;
  Printer printer = {};
  bool starting = false;  // not everything is ready yet
  bool operator==(const Health&) const = default;
};

// How much of the event has come from the hub, at a kiosk that is new there.
struct Loading {
  std::int64_t come = 0;
  std::int64_t whole = 0;
  bool operator==(const Loading&) const = default;
};

// How this kiosk stands with the others, for the desk.
struct Standing {
  std::optional<Time> last_contact;    // with the hub; none since this kiosk was opened
  std::int64_t queue = 0;              // facts held here that the hub has not
  std::int64_t lag_ms = 0;             // how old the oldest fact was that last went or came
  std::int64_t conflicts = 0;          // as `foyer conflicts` lists them
  std::optional<std::int64_t> off_ms;  // this clock before (+) or behind the hub's
  std::optional<Loading> loading;
  bool operator==(const Standing&) const = default;
};

struct Settings {
  badge::Key key{};
  bool camera = true;                     // a camera was set up for this kiosk
  std::string promise_mark;               // makes promise ids unique: the kiosk's own, random
  bool pin = false;                       // the hosts share a PIN
  std::vector<hosting::Host> hosts = {};  // those with a PIN of their own, as set up here
  bool mail = false;                      // e-mail can be sent
  std::string name = {};                  // of this door; without one it tells the desk nothing
  std::string version = {};               // of the program
  bool wall = false;                      // this is the hosts' second screen
  bool desk = false;                      // this is an organiser's desk: no guest stands before it
  std::string host = "Host";              // who sits at a desk without a PIN
  hosting::Curve last_time = {};          // how guests came to the event before; may be empty
  bool sounds = true;                     // false: quiet, whatever happens
  Comfort comfort = {};                   // how every visit begins
  std::vector<std::string> spoken = {};   // tags of the languages that can be read aloud
  std::shared_ptr<const words::Library> words = {};  // for what a guest takes as their own words
  checkin::Rules rules = {};                         // of this door
  bool words_alone = false;                          // people's meanings cannot be read here
};

// Wrong PINs in a row: after the third, fourth and fifth nothing is taken for 10, 30, 120 seconds.
struct PinTries {
  int wrong = 0;
  Time until = {};
  bool operator==(const PinTries&) const = default;
};

// One visit: from a badge, or a found name, to "Goodbye".
struct Visit {
  std::optional<Ref> guest;       // whose page it is
  bool by_name = false;           // came without a badge: no contacts, no cards on screen
  Time touched;                   // last touch, key or scan
  std::optional<Time> came = {};  // checked in on this visit, and when that began
  int patience = 1;               // 3 after "I'd like more time tonight"
  bool operator==(const Visit&) const = default;
};

// The kiosk as a value. `update` makes the next one; the view only reads it.
struct State {
  Screen screen;
  std::shared_ptr<const people::Room> room;
  std::shared_ptr<const people::NameIndex> names;
  Visit visit;
  Comfort comfort;
  Health health;
  Standing standing;
  Settings settings;
  Time now;
  Ref last_guest;  // with `last_seen`: the same badge within five seconds
  Time last_seen;
  int promises = 0;                                 // made by this kiosk since it started
  int walk_ins = 0;                                 // let in by this kiosk since it started
  std::shared_ptr<const checkin::Tickets> tickets;  // of other systems, as the notices tell
  std::optional<Time> closes;                       // when whoever is still here is checked out
  bool doors_open = true;                           // a host may close them: the room is full
  PinTries pin_tries;
  std::string host;                 // whose PIN opened the hosts' pages
  bool lead = false;                // and they lead
  hosting::Kiosk self;              // how this kiosk is, as far as it was told
  std::string told;                 // the same as last put up on the board
  std::size_t leaf = 0;             // of a page that is turned
  Time page_since;                  // when the page came
  std::optional<Time> door_opened;  // a badge was read at the door: the light is growing
  std::optional<Time> nearer;       // until then: "A little closer", to who holds a badge up
};

// The first page of a kiosk that has just been started.
State opened(std::shared_ptr<const people::Room> room, Settings settings, Time now);

struct Next {
  State state;
  std::vector<Effect> effects;
};

// The kiosk's whole behaviour: pure and total. Time comes with the message.
Next update(State state, const Message& message);

// The promise of this page as both will see it, "…" where a word is missing; empty without a verb.
std::string promise_sentence(const State& state, const YouveMet& page);

// How a promise is written down, in English whatever the guest's language: {a} promises {b} {what}.
std::string_view promise_pattern(Verb verb);

// What became of a promise, by what is written down now.
people::Outcome outcome_now(const State& state, const people::Promise& promise);

// Whether this kiosk can read pages aloud in the guest's language.
bool can_be_heard(const State& state);
// Whether somebody on no list may come in by this door now.
bool takes_walk_ins(const State& state);
// Everybody who comes in by a PIN of their own, as set up here and as the lead host said since.
std::vector<hosting::Host> hosts_of(const State& state);
// Whether hosts come in by a PIN, shared or their own. Without one there is no hosts' page.
bool pin_wanted(const State& state);
// Where guests of this door are sent while hosts have closed it; empty while it is open.
std::string_view sent_to(const State& state);
// Whether this page writes down what is typed.
bool takes_text(const State& state);

// How long this page waits for its guest before it asks or closes; nothing where it does not.
std::optional<std::int64_t> idle_time(const State& state);

// When the page will change by itself, so that the shell may sleep until then.
std::optional<Time> wakes(const State& state);

}  // namespace foyer::app
