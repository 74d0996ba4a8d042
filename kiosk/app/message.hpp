#pragma once
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "app/printer.hpp"
#include "app/screen.hpp"
#include "app/sounds.hpp"
#include "hosting/hosts.hpp"
#include "journal/fact.hpp"

namespace foyer::app {

// ---- Intents: what a person asked for by touch or key. The view returns one; it changes nothing.
struct FindName {};      // "No badge? Find your name"
struct StartMeeting {};  // "We met"
struct Back {};          // one page up; from a first page, the door
struct Leave {};         // "I'm done"
struct TypeText {
  std::string text;
};  // one or more characters from the keyboard on screen
struct Backspace {};
struct ClearText {};
struct TurnLetter {};  // か to が, は to ば to ぱ, つ to っ: the last letter typed
struct SwitchKeys {
  Keys keys;
};
struct FinishTyping {};  // the keyboard's check key
struct PickFound {
  std::size_t which;
};
struct TouchChip {
  Question question;
  std::size_t which;
};
struct WriteOwn {
  Question question;
};  // chip "My own words"
enum class Ask { suggest, hosts, mail };
struct TouchConsent {
  Ask ask;
};
struct WhomToMeet {};  // "Show me who to meet", "Who to meet", "Check again"
struct LetMeIn {};     // "Just let me in", "Save and go in", "I'll find my way"
struct OpenSuggestion {
  std::size_t which;
};
struct SomeoneElse {};
struct AskHost {};
struct NeverMind {};  // closes "A host, please."
struct FindOther {};  // "No badge with them? Find their name"
struct ShareYes {};
struct ShareNo {};  // "Not now"
struct PromiseBy {
  bool b;
};
struct PromiseTo {
  Verb verb;
};
struct EditPromise {};  // the pencil
struct SavePromise {};
struct NoPromise {};
struct AddPromise {};  // from "You two already know each other"
struct UndoMeeting {};
struct PutBack {};
struct SeeEvening {};  // "My evening"
struct ShowCard {
  std::size_t which;
};
struct MoreContacts {};
struct MyBadge {};
struct ThisIsNotMe {};
struct TryAgain {};
struct StillHere {};
struct MoreTime {};
struct YesTheyMet {};  // two badges
struct NoNextPlease {};
struct ChangeConsent {};  // from "You chose not to be suggested"
struct NextTextSize {};
struct SwitchContrast {};
struct SwitchListening {};
struct ChooseLanguage {};  // the bar's globe: once more closes the list
struct SpeakLanguage {
  std::string tag;
};
struct SwitchLower {};  // everything within reach of somebody who sits
// More than fits on a low or small screen is turned like leaves of a book.
struct TurnLeaf {
  std::size_t to = 0;
};
struct MailMe {};     // "E-mail me everyone, once"
struct TickPromise {  // the last one between the reader and the person in this row
  std::size_t which = 0;
};
struct PrintMine {};       // "No phone? Print it"
struct PrintElsewhere {};  // "Print at another door"
struct ForHosts {};        // to the hosts' PIN
struct CloseDoors {};
struct OpenDoors {};
struct FindToUndo {};  // whose check-in was a mistake
struct UndoNow {};     // "Do it"
struct LeaveIt {};
struct TakeBackUndo {};
struct OpenDesk {};  // from the hosts' page
struct AllOfUs {};   // the whole order is here
struct OnlyMe {};
struct ChooseAnswer {
  std::size_t which;
};
struct SkipQuestion {};
struct StartWalkIn {};  // "New here?"

using Intent =
    std::variant<FindName, StartMeeting, Back, Leave, TypeText, Backspace, ClearText, TurnLetter,
                 SwitchKeys, FinishTyping, PickFound, TouchChip, WriteOwn, TouchConsent, WhomToMeet,
                 LetMeIn, OpenSuggestion, SomeoneElse, AskHost, NeverMind, FindOther, ShareYes,
                 ShareNo, PromiseBy, PromiseTo, EditPromise, SavePromise, NoPromise, AddPromise,
                 UndoMeeting, PutBack, SeeEvening, ShowCard, MoreContacts, MyBadge, ThisIsNotMe,
                 TryAgain, StillHere, MoreTime, YesTheyMet, NoNextPlease, ChangeConsent,
                 NextTextSize, SwitchContrast, SwitchListening, ChooseLanguage, SpeakLanguage,
                 SwitchLower, TurnLeaf, MailMe, TickPromise, PrintMine, PrintElsewhere, ForHosts,
                 CloseDoors, OpenDoors, FindToUndo, UndoNow, LeaveIt, TakeBackUndo, OpenDesk,
                 AtDesk, AllOfUs, OnlyMe, ChooseAnswer, SkipQuestion, StartWalkIn>;

// ---- Events: news from outside.
struct Tick {};     // time has passed; State.now says how much
struct Touched {};  // a finger on the glass, wherever
struct BadgeScanned {
  std::string text;
};  // camera or hand scanner, raw
// The camera has seen a code for a while that it cannot read; said anew while it is so.
struct BadgeUnclear {};
// The store has committed what Record asked for; `room` is the room after it.
struct Recorded {
  std::shared_ptr<const people::Room> room;
  std::vector<journal::Happening> happenings;
};
struct RecordFailed {
  std::string what;
};
// The matcher's answer for one person, already written down as shown.
struct PeopleFound {
  Ref who;
  std::vector<people::Suggestion> people;
  std::shared_ptr<const people::Room> room;
};
// The room changed by other means (another kiosk, a new list).
struct RoomChanged {
  std::shared_ptr<const people::Room> room;
};
struct CameraLost {
  std::string why;
};
struct CameraBack {};
// The other kiosks are out of reach: check-ins go on, and are exchanged later.
struct HubLost {
  std::string why;
  std::int64_t queue = 0;  // facts that wait for it
};
// An exchange with the hub is over.
struct HubMet {
  Time at;
  std::int64_t queue = 0;
  std::int64_t lag_ms = 0;
  std::int64_t conflicts = 0;
  std::optional<std::int64_t> off_ms = {};  // this clock before (+) or behind the hub's
};
// So much of what the hub has for this kiosk has come.
struct HubLoading {
  std::int64_t come = 0;
  std::int64_t whole = 0;
};
// The disk wants room, though everything was saved so far.
struct DiskLow {
  std::string why;
};
struct DiskWell {};
// A headset was plugged in, or out: who listens alone may hear what the room may not.
struct Headset {
  bool in = false;
};
// What the badge printer says of itself; without one it says nothing.
struct PrinterSaid {
  Printer printer;
};
// A host answered from elsewhere to whoever asked for one.
struct HostAnswered {
  HostAnswer answer;
};
// The kiosk is still making itself ready, or is.
struct GettingReady {};
struct Ready {};
// Nothing can be heard here: there is no sound device, or it does not answer.
struct SoundLost {
  std::string why;
};
struct SoundBack {};
// The answer to CheckPin.
struct PinChecked {
  bool right = false;
  std::string host = {};  // whose PIN it was
  bool lead = false;      // and they lead the others
};
// The answer to MakePin: the host as they come in from now on, or why not.
struct PinMade {
  hosting::Host host;
  std::string why = {};
};
// The answers to DrawNetwork and FindOpenNeeds.
struct NetworkDrawn {
  std::shared_ptr<const hosting::Picture> picture;
};
struct NeedsFound {
  std::vector<hosting::Answers> answers;  // of some guests
  std::size_t next = 0;                   // where to look on; 0: that was everybody
};
// The answer to FindConflicts.
struct ConflictsFound {
  std::vector<journal::Conflict> conflicts;
};
// The answer to SeatRounds: who sits where, of those for whom that changed.
struct RoundsSeated {
  std::vector<journal::Seated> seated;
};
// What the machine says of itself, when it changed.
struct MachineSaid {
  std::optional<int> battery;           // percent
  std::optional<std::int64_t> disk_mb;  // left where the event is
};

using News = std::variant<Tick, Touched, BadgeScanned, BadgeUnclear, Recorded, RecordFailed,
                          PeopleFound, RoomChanged, CameraLost, CameraBack, HubLost, HubMet,
                          HubLoading, DiskLow, DiskWell, Headset, PrinterSaid, HostAnswered,
                          GettingReady, Ready, SoundLost, SoundBack, PinChecked, NetworkDrawn,
                          NeedsFound, ConflictsFound, RoundsSeated, MachineSaid, PinMade>;

struct Message {
  Time now;
  std::variant<Intent, News> what;
};

// ---- Effects: what the kiosk asks of the outside. Values, so that tests compare them.
// Write these down in one transaction; answered by Recorded or RecordFailed.
struct Record {
  std::vector<journal::Happening> happenings;
  bool operator==(const Record&) const = default;
};
// Ask the matcher for up to three people for `who`, write down what is new; answered by
// PeopleFound.
struct FindPeople {
  Ref who;
  bool operator==(const FindPeople&) const = default;
};
// A visit is over: forget every drawn name, code and card.
struct Wipe {
  bool operator==(const Wipe&) const = default;
};
// Compare with the hosts' PIN; answered by PinChecked.
struct CheckPin {
  std::string digits;
  bool operator==(const CheckPin&) const = default;
};
// Keep these digits safe as a host's own PIN; answered by PinMade.
struct MakePin {
  std::string host;
  std::string digits;
  bool lead = false;
  bool operator==(const MakePin&) const = default;
};
struct PrintBadge {
  Ref who;
  bool elsewhere = false;
  bool operator==(const PrintBadge&) const = default;
};
struct PrintContacts {
  Ref who;
  bool operator==(const PrintContacts&) const = default;
};
// Lay out who has met whom, away from the screen's thread; answered by NetworkDrawn.
struct DrawNetwork {
  std::shared_ptr<const people::Room> room;
  std::shared_ptr<const hosting::Picture> earlier;  // null: the first
  bool operator==(const DrawNetwork&) const = default;
};
// Look among those who are here for answers to what some of them asked for, from the so-manieth on,
// a few at a time; answered by NeedsFound.
struct FindOpenNeeds {
  std::size_t from = 0;
  bool operator==(const FindOpenNeeds&) const = default;
};
// Look for what two kiosks said apart; answered by ConflictsFound.
struct FindConflicts {
  bool operator==(const FindConflicts&) const = default;
};
// Seat everybody who is here. `keep`: whoever has a table keeps it, and who came since is put into
// the gaps. Answered by RoundsSeated.
struct SeatRounds {
  hosting::Rounds rounds;
  bool keep = false;
  bool operator==(const SeatRounds&) const = default;
};
// Let this be heard.
struct Play {
  Sound sound = Sound::welcome;
  bool operator==(const Play&) const = default;
};
using Effect = std::variant<Record, FindPeople, Wipe, CheckPin, MakePin, PrintBadge, PrintContacts,
                            DrawNetwork, FindOpenNeeds, FindConflicts, SeatRounds, Play>;

}  // namespace foyer::app
