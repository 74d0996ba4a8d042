#pragma once
#include "app/turn.hpp"

// desk.cpp: what update() and the files beside it ask of the desk.
namespace foyer::app {

void open_desk(Turn& turn, std::string host, bool lead);
void lock_desk(Turn& turn);  // the visit is over: to the PIN, or the kiosk's door
void desk_door(Turn& turn);  // the first page of a desk that is no kiosk
void at_desk(Turn& turn, const AtDesk& wanted);
std::string* desk_text(Desk& at);  // what the keyboard writes; null when none is up
void desk_text_changed(Turn& turn);
void desk_text_finished(Turn& turn);
void scanned_at_desk(Turn& turn, const std::string& text);
void network_drawn(Turn& turn, std::shared_ptr<const hosting::Picture> picture);
void needs_found(Turn& turn, const NeedsFound& found);
void freshen_desk(Turn& turn);  // the room may have changed: asks for what is worked out elsewhere
void keep_desk_time(Turn& turn);

// The facts of a deed together with who stands behind them, and the way back for a while.
void write_as_host(Turn& turn, std::vector<journal::Payload> what, std::string_view word,
                   const Ref& who);
void offer_undo(Turn& turn, std::string said, std::vector<journal::Payload> back);

// desk_kiosks.cpp
void close_door(Turn& turn, const DeskPause& form);
void open_door(Turn& turn, const std::string& kiosk);
void say_everywhere(Turn& turn, const std::string& words);  // empty: takes it down

// desk_conflicts.cpp
void look_for_conflicts(Turn& turn);
void conflicts_found(Turn& turn, const ConflictsFound& found);
void settle(Turn& turn, const DeskSettle& wanted);
void make_one(Turn& turn, const DeskMerge& both);

// desk_deeds.cpp
bool asked_first(Deed deed);
void do_deed(Turn& turn, Deed deed, const Ref& who);

// desk_forms.cpp
std::vector<std::string>& form_words(people::Profile& profile, Draft draft);
void keep_draft(Desk& at);  // what was typed goes where it belongs
void save_form(Turn& turn);
void find_person(Turn& turn, Desk& at);

// desk_edit.cpp
DeskEdit edit_of(const people::Person& person);
void save_edit(Turn& turn, const DeskEdit& form);

// desk_hosts.cpp
bool may(Turn& turn, const AtDesk& wanted);  // else it is said whom to ask
void add_host(Turn& turn);
void new_pin(Turn& turn, const std::string& host);
void take_away(Turn& turn, const std::string& host);
bool save_host(Turn& turn, const DeskHost& form);  // false, and said why, while it cannot be
void pin_made(Turn& turn, const PinMade& news);

// desk_rounds.cpp
void turn_knob(Desk& at, const DeskTurn& wanted);
void seat_rounds(Turn& turn);
void rounds_seated(Turn& turn, const RoundsSeated& news);
void next_round(Turn& turn);
void end_rounds(Turn& turn);

// desk_promises.cpp
void tick_at_desk(Turn& turn, const DeskTick& wanted);

}  // namespace foyer::app
