#pragma once
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "app/keys.hpp"
#include "base/time.hpp"
#include "hosting/alike.hpp"
#include "hosting/layout.hpp"
#include "hosting/needs.hpp"
#include "hosting/rounds.hpp"
#include "journal/conflicts.hpp"
#include "journal/fact.hpp"
#include "people/room.hpp"

// The organiser's desk as a value: what of the room its pages show beyond the room itself, and what
// a host can ask for there.
namespace foyer::app {

using people::Ref;

enum class DeskTab { room, people, bridges, rounds, kiosks, hosts };

// What a host does to one guest. Each is written down as facts, together with who did it.
enum class Deed {
  check_in,
  check_out,
  undo_check_in,
  new_badge,
  revoke,
  reprint,
  going,
  not_going
};

// A deed that cannot be put right by one touch is asked about first.
struct Sure {
  Deed deed = Deed::revoke;
  Ref who;
  bool operator==(const Sure&) const = default;
};

// What was just done, in words, and the facts that take it back.
struct Undoable {
  std::string said;
  std::vector<journal::Payload> back;
  Time until;
  bool operator==(const Undoable&) const = default;
};

// What the keyboard writes.
enum class Draft { name, offer, need, topic, message, elsewhere, pin };

// A guest's words and consents while a host changes them; nothing is written before "Save".
struct DeskEdit {
  Ref who;
  people::Profile profile;
  people::Consent consent;
  // As they were when the form was opened: what others change meanwhile is not written over.
  people::Profile profile_was;
  people::Consent consent_was;
  bool operator==(const DeskEdit&) const = default;
};

// Somebody who is on no list.
struct DeskWalkIn {
  std::string name;
  std::string offer;
  std::string need;
  bool suggest = false;
  bool operator==(const DeskWalkIn&) const = default;
};

// A line for every kiosk's first page, while it is written.
struct DeskMessage {
  std::string words;
  bool operator==(const DeskMessage&) const = default;
};
// A door that is to be closed, and where its guests are sent.
struct DeskPause {
  std::string kiosk;
  std::string words = "Please use another door.";
  bool operator==(const DeskPause&) const = default;
};
// Two records that are to become one; that is asked about first.
struct DeskMerge {
  Ref keep;
  Ref drop;
  bool operator==(const DeskMerge&) const = default;
};
// What a guest promised and was promised.
struct DeskPromises {
  Ref who;
  std::size_t from = 0;  // first row shown
  bool operator==(const DeskPromises&) const = default;
};

// Somebody who is to come in by a PIN of their own; it goes nowhere but to whoever keeps it safe.
struct DeskHost {
  std::string name;
  std::string digits;
  bool lead = false;
  bool known = false;  // a new PIN for somebody who is a host already
  bool operator==(const DeskHost&) const = default;
};

// What lies over the desk's pages.
struct DeskSearch {
  std::string typed;
  std::vector<Ref> found;
  bool operator==(const DeskSearch&) const = default;
};
using DeskForm = std::variant<std::monostate, DeskSearch, DeskEdit, DeskWalkIn, Sure, DeskMessage,
                              DeskPause, DeskMerge, DeskHost, DeskPromises>;

struct Desk {
  std::string host;   // whose PIN opened it
  bool lead = false;  // who may do what concerns everybody
  DeskTab tab = DeskTab::room;
  std::optional<Ref> person = {};  // whose card is open
  DeskForm form = {};
  std::optional<Draft> writing = {};  // the keyboard is up
  std::string draft = {};
  Keys keys = Keys::letters;
  std::size_t from = 0;  // first row shown of a list that does not fit
  std::optional<Undoable> undo = {};
  std::string told = {};                                 // why the last wish was not followed
  std::shared_ptr<const hosting::Picture> picture = {};  // as last drawn; none at first
  bool drawing = false;                                  // until NetworkDrawn
  Time drawn = {};                                       // when that was last asked for
  std::vector<hosting::OpenNeed> needs = {};             // that nobody here answers
  std::vector<hosting::Answers> answers = {};            // while they are looked for
  bool needs_known = false;                              // they were looked for to the end once
  std::optional<Time> looked = {};                       // when that began; nothing while none was
  std::vector<journal::Conflict> conflicts = {};         // as last found
  std::optional<Time> conflicts_asked = {};              // when they were last looked for
  std::vector<hosting::Alike> alike = {};                // records that look like one person
  std::set<std::pair<Ref, Ref>> apart = {};              // and are two, as the host said
  hosting::Rounds rounds = {};                           // as they are being set up
  bool operator==(const Desk&) const = default;
};

// ---- Intents of the desk.
struct DeskGo {
  DeskTab tab;
};
struct DeskOpen {
  Ref who;
};
struct DeskFind {};     // "Find a person"
struct DeskWelcome {};  // "Welcome a walk-in"
struct DeskChange {};   // "Edit"
struct DeskDo {
  Deed deed;
  Ref who;
};
struct DeskSure {
  bool yes = false;
};
struct DeskIntroduced {
  Ref a;
  Ref b;
};
struct DeskUndo {};
struct DeskWrite {
  Draft draft;
};
struct DeskDrop {  // one of the words in the form
  Draft draft;
  std::size_t which = 0;
};
enum class Allow { suggest, hosts, mail, lead };
struct DeskAllow {
  Allow what;
};
struct DeskSave {};
struct DeskClose {};  // the form, else the card
struct DeskRows {
  std::size_t from = 0;
};
struct DeskLock {};
struct DeskCloseDoor {  // asks where its guests are to go
  std::string kiosk;
};
struct DeskOpenDoor {
  std::string kiosk;
};
struct DeskSay {};    // a message to every kiosk
struct DeskUnsay {};  // takes it down
// About the so-manieth conflict: what stands is right, or the other word is.
struct DeskSettle {
  std::size_t which = 0;
  bool other = false;
};
struct DeskOnePerson {  // the so-manieth pair of records
  std::size_t which = 0;
};
struct DeskTwoPeople {
  std::size_t which = 0;
};
enum class Knob { tables, seats, rounds, minutes };
struct DeskTurn {  // a number of the rounds, up or down
  Knob knob;
  int by = 1;
};
struct DeskSeat {};       // everybody who is here; later the late ones into the gaps
struct DeskNextRound {};  // the first one, too
struct DeskEndRounds {};
struct DeskAddHost {};  // "Add a host"
struct DeskNewPin {
  std::string host;
};
struct DeskTakeAway {  // their PIN
  std::string host;
};
struct DeskSeePromises {};  // of whose card is open
struct DeskTick {           // kept, or open again
  std::string promise;
  Ref from;
  Ref to;
};

using AtDesk = std::variant<DeskGo, DeskOpen, DeskFind, DeskWelcome, DeskChange, DeskDo, DeskSure,
                            DeskIntroduced, DeskUndo, DeskWrite, DeskDrop, DeskAllow, DeskSave,
                            DeskClose, DeskRows, DeskLock, DeskCloseDoor, DeskOpenDoor, DeskSay,
                            DeskUnsay, DeskSettle, DeskOnePerson, DeskTwoPeople, DeskTurn, DeskSeat,
                            DeskNextRound, DeskEndRounds, DeskAddHost, DeskNewPin, DeskTakeAway,
                            DeskSeePromises, DeskTick>;

}  // namespace foyer::app
