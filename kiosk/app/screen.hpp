#pragma once
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/desk.hpp"
#include "app/keys.hpp"
#include "badge/symbol.hpp"
#include "base/time.hpp"
#include "checkin/decide.hpp"
#include "people/room.hpp"

namespace foyer::app {

using people::Ref;

// The pages of the kiosk, each with exactly what it shows beyond the room itself. A page that shows
// a person holds their reference and the view looks them up; when a visit closes the page goes, and
// with it every trace of the person.

// Nobody is here: the lit doorway. `quick` is set for a moment after the same badge was seen twice
// within five seconds ("You're in, {first}."). `mine`: "My evening" was asked for after the event,
// and opens with the next badge.
struct Attract {
  std::string quick = {};
  Time quick_until = {};
  bool mine = false;
  bool operator==(const Attract&) const = default;
};

// A check-in is being written down; "One moment." until the store has committed it.
struct Reading {
  bool operator==(const Reading&) const = default;
};

// What the name on the search page is looked for.
struct ToCheckIn {
  bool operator==(const ToCheckIn&) const = default;
};
struct ToMeet {  // the other one, without a badge; `first` has held up theirs
  Ref first;
  bool operator==(const ToMeet&) const = default;
};
struct ToUndo {  // a host looks for somebody whose check-in was a mistake
  bool operator==(const ToUndo&) const = default;
};
using Purpose = std::variant<ToCheckIn, ToMeet, ToUndo>;

// One line of the result list: first name and initial, and the town; nothing else of the guest
// list.
struct Found {
  Ref who;
  std::string name;  // "Mariana C."
  std::string town;
  bool operator==(const Found&) const = default;
};

struct NameSearch {
  Purpose purpose;
  std::string typed = {};
  Keys keys = Keys::letters;
  std::vector<Found> found = {};  // at most four, and none until the query may show any
  bool nobody = false;            // the query may show people, and there are none
  bool operator==(const NameSearch&) const = default;
};

// "To be sure it's you: type the first letter of your e-mail address."
struct Proof {
  Found who;
  Keys keys = Keys::letters;
  bool wrong = false;
  bool operator==(const Proof&) const = default;
};

// Words of the guest's own, or a field of help that they seem to be of and one tap confirms.
struct Chip {
  std::string words;
  bool on = false;
  std::string field = {};  // its key; empty for words
  bool operator==(const Chip&) const = default;
};
enum class Question { give, need };

// "Say it as you would to a friend."
struct OwnWords {
  Question question = Question::give;
  std::string typed = {};  // at most 80 characters
  Keys keys = Keys::letters;
  bool operator==(const OwnWords&) const = default;
};

// Welcome: two small questions and three consents. Touched chips and switches are written down at
// once; words half typed are dropped.
struct Profile {
  Ref who;
  std::vector<Chip> offers;
  std::vector<Chip> needs;
  people::Consent consent;
  std::optional<OwnWords> typing;
  bool operator==(const Profile&) const = default;
};

// "Your first time? Good."
struct FirstTime {
  Ref who;
  bool operator==(const FirstTime&) const = default;
};

// Whom to meet. `people` empty and `asked` true: nobody who fits is here yet ("You're early").
struct Suggestions {
  Ref who;
  std::vector<people::Suggestion> people;
  bool asked = true;               // false while the matcher is still looking
  bool that_was_everyone = false;  // after "Someone else", with nobody new
  bool operator==(const Suggestions&) const = default;
};

struct Opened {
  Ref who;
  std::vector<people::Suggestion> people;
  std::size_t which = 0;
  bool another = false;  // "Of course. Here is another."
  bool operator==(const Opened&) const = default;
};

// "You chose not to be suggested."
struct OptedOut {
  Ref who;
  bool operator==(const OptedOut&) const = default;
};

// "Lovely. Who did you meet?" Nobody yet, or one of two has held up a badge.
struct MeetWaiting {
  std::optional<Ref> first;
  bool same_twice = false;  // "That's the same badge twice"
  bool operator==(const MeetWaiting&) const = default;
};

// No badge with them: the other one says yes or no in person.
struct AskShare {
  Ref first;
  Ref other;
  bool operator==(const AskShare&) const = default;
};

struct MeetDeclined {
  bool operator==(const MeetDeclined&) const = default;
};

// "You two already know each other."
struct MeetKnown {
  Ref a;
  Ref b;
  Time at;
  bool operator==(const MeetKnown&) const = default;
};

enum class Verb { send, introduce, call, show };  // in the order of words::promise_kinds

// "You've met." and, if they like, a promise: `by_b` false is a's promise.
struct YouveMet {
  Ref a;
  Ref b;
  bool by_b = false;
  std::optional<Verb> verb = {};
  std::string what = {};  // what is sent or shown, or who is introduced
  bool typing = false;    // the keyboard is up for `what`
  Keys keys = Keys::letters;
  bool saved = false;  // "Noted. Enjoy the evening."
  bool operator==(const YouveMet&) const = default;
};

struct MeetUndone {
  Ref a;
  Ref b;
  bool operator==(const MeetUndone&) const = default;
};

// "Your evening": the people met, newest first, with their promises; one card as a QR for 45 s.
struct Met {
  Ref other;
  std::vector<people::Promise> promises;  // between the two, by time
  bool operator==(const Met&) const = default;
};
struct Address {
  std::string typed = {};
  Keys keys = Keys::letters;
  bool operator==(const Address&) const = default;
};
struct MyEvening {
  Ref who;
  std::vector<Met> met;
  std::size_t from = 0;             // first row shown: six at a time
  std::optional<std::size_t> card;  // index into `met`
  std::optional<badge::Symbol> symbol;
  Time card_since;
  std::optional<Address> address = {};  // the keyboard is up: "Where shall we send it?"
  bool mailed = false;
  bool printed = false;
  bool operator==(const MyEvening&) const = default;
};

// "Good to see you again."
struct WelcomeBack {
  Ref who;
  Time first_in;
  bool operator==(const WelcomeBack&) const = default;
};

// "Thank you for saying so. Please give this badge to a host."
struct NotMe {
  bool operator==(const NotMe&) const = default;
};

// Why a badge opens no door, and what the page offers instead.
struct UnknownBadge {
  bool not_a_badge = false;  // "That's a code, but not one of ours."
  bool elsewhere = false;    // another event's, as far as anybody can tell
  bool newer = false;        // ours, and not yet on this kiosk's list
  bool operator==(const UnknownBadge&) const = default;
};
struct Replaced {
  checkin::Withdrawn what = checkin::Withdrawn::badge;
  bool operator==(const Replaced&) const = default;
};
struct NotConfirmed {  // cancelled, refunded, declined, or still waiting; no name is shown
  people::Registration registration;
  bool operator==(const NotConfirmed&) const = default;
};

// On the list, and not to come in by this door now; no name is shown.
struct NotNow {
  checkin::Refusal why;
  bool operator==(const NotNow&) const = default;
};

// One of an order, whose others have not come in yet: are they here too? They are shown by their
// initials.
struct Together {
  Ref who;
  std::vector<Ref> others;
  bool operator==(const Together&) const = default;
};

// What this door asks whoever came in; `which` counts in Settings::rules.
struct DoorQuestion {
  Ref who;
  std::size_t which = 0;
  bool operator==(const DoorQuestion&) const = default;
};

// The second screen of the hosts: who sits at which table, and how long the round still runs.
struct Wall {
  bool operator==(const Wall&) const = default;
};

// "Welcome. What's your name?" `badge` is the blank one that was held up, or empty.
struct WalkIn {
  std::string typed = {};
  Keys keys = Keys::letters;
  std::string badge = {};
  bool operator==(const WalkIn&) const = default;
};

// What the hosts said to a guest who asked for one.
struct HostOnTheWay {
  std::string host;
  people::Mark mark;
  bool operator==(const HostOnTheWay&) const = default;
};
struct HostsBusy {
  int minutes = 0;
  bool operator==(const HostsBusy&) const = default;
};
using HostAnswer = std::variant<std::monostate, HostOnTheWay, HostsBusy>;

// A host was asked to come: the whole screen is a lamp until somebody touches it, or a host answers
// from elsewhere.
struct HostComing {
  bool for_badge = false;  // asked to print a badge again
  // The mark on the badge of whoever asked, by which a host finds them away from the kiosk.
  std::optional<people::Mark> mark = {};
  HostAnswer answer = {};
  bool operator==(const HostComing&) const = default;
};

// "The room is full for the moment.": the doors were closed by a host.
struct Full {
  bool operator==(const Full&) const = default;
};

// Checked in, and what the printer does about the badge; nobody waits for it.
struct BadgePrinting {
  Ref who;
  bool operator==(const BadgePrinting&) const = default;
};

// "Hosts only": the digits typed so far, never shown.
struct HostPin {
  std::string typed = {};
  bool wrong = false;
  bool checking = false;  // until the answer of CheckPin
  bool operator==(const HostPin&) const = default;
};

// The hosts' own page, behind the PIN. `undone` is set for a moment after a check-in was undone.
struct Hosts {
  Ref undone = {};
  Time undone_until = {};
  bool operator==(const Hosts&) const = default;
};

// "Undo {Name}'s check-in?"
struct UndoCheckIn {
  Ref who;
  bool operator==(const UndoCheckIn&) const = default;
};

// "Goodbye, {First}."; no name when the page was closed by time.
struct Goodbye {
  std::string first;
  Time since;
  bool operator==(const Goodbye&) const = default;
};

// The disk or the event file is in trouble: said plainly, with what to do.
struct OutOfOrder {
  std::string what;
  bool operator==(const OutOfOrder&) const = default;
};

// "We're on our own just now": said once when the hub goes; afterwards only the bar says it.
struct OnOurOwn {
  bool operator==(const OnOurOwn&) const = default;
};

// A badge that is on no list yet, at a kiosk whose list is still coming: it waits for its guest.
struct ListComing {
  std::string code;
  Time since;
  bool operator==(const ListComing&) const = default;
};

// Pages that cover another one.
struct Page;
// "Which language?"
struct Languages {
  std::shared_ptr<const Page> under;
};
// "Two badges. Did you two meet?" The second one's code waits; no name of theirs is shown.
struct TwoBadges {
  std::shared_ptr<const Page> under;
  Ref first;
  std::string second_code;
  Time since;
};
// "Still there?" The light narrows for twenty seconds.
struct StillThere {
  std::shared_ptr<const Page> under;
  Time since;
};

using Screen =
    std::variant<Attract, Reading, NameSearch, Proof, FirstTime, Profile, Suggestions, Opened,
                 OptedOut, MeetWaiting, AskShare, MeetDeclined, MeetKnown, YouveMet, MeetUndone,
                 MyEvening, WelcomeBack, NotMe, UnknownBadge, Replaced, NotConfirmed, HostComing,
                 Goodbye, OutOfOrder, OnOurOwn, ListComing, Languages, TwoBadges, StillThere, Full,
                 BadgePrinting, HostPin, Hosts, UndoCheckIn, Desk, NotNow, Together, DoorQuestion,
                 WalkIn, Wall>;

struct Page {
  Screen screen;
};

}  // namespace foyer::app
