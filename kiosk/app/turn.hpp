#pragma once
#include <string>
#include <utility>

#include "app/state.hpp"

// What the files of app/ share: one turn of the loop, as the feature functions pass it along.
namespace foyer::app {

// The state being made and what it asks of the outside.
using Turn = Next;

inline void go(Turn& turn, Screen screen) { turn.state.screen = std::move(screen); }

inline void write_down(Turn& turn, std::vector<journal::Payload> what) {
  Record record;
  for (auto& payload : what) record.happenings.push_back({turn.state.now, std::move(payload)});
  turn.effects.push_back(std::move(record));
}

template <class Payload>
void write_down(Turn& turn, Payload what) {
  write_down(turn, std::vector<journal::Payload>{std::move(what)});
}

inline const people::Person* find(const State& state, const Ref& who) {
  return state.room->find(who);
}

// Empty when the reference is not in the room.
inline std::string first_name(const State& state, const Ref& who) {
  const auto* person = find(state, who);
  return person ? people::first_name(person->attendee.name) : std::string();
}

// sounds.cpp
void sound(Turn& turn, Sound what);  // unless it is quiet, or somebody is told in words

// arrive.cpp
void arrive(Turn& turn, std::string_view code);  // a badge at the door
void arrive_by_name(Turn& turn, const Ref& who);
void welcome(Turn& turn, const Ref& who);  // checked in, and committed
void go_to_profile(Turn& turn, const Ref& who);
void go_to_questions(Turn& turn, const Ref& who);    // the door's, then:
void go_to_first_words(Turn& turn, const Ref& who);  // the profile, or "Your first time?" before it
void print_badge(Turn& turn, const Ref& who);
void print_elsewhere(Turn& turn);

void check_in(Turn& turn, const Ref& who, const std::vector<Ref>& others, bool by_name);

// door.cpp
checkin::Door door_of(const State& state);
void read_notices(State& state, const people::Room* before);
void answer_together(Turn& turn, bool all);
bool ask_from(Turn& turn, const Ref& who, std::size_t first);  // the next question, if any
void answer_question(Turn& turn, std::optional<std::size_t> which);
people::Attendee newcomer(State& state, std::string_view name);  // under this kiosk's reference
void start_walk_in(Turn& turn, std::string badge = {});
void finish_walk_in(Turn& turn);
void empty_at_closing(Turn& turn);

// Whose badge that is, whatever the door's rules say of it.
checkin::Outcome whose(const State& state, std::string_view text);

// standing.cpp
void note_standing(Turn& turn);  // how this kiosk is; put up on the board when it is time
void note_visit(Turn& turn);     // how long whoever leaves stood here

// hosts.cpp
void for_hosts(Turn& turn);
bool locked_out(const State& state);
void type_pin(Turn& turn, std::string_view text);
void check_pin(Turn& turn);
void pin_checked(Turn& turn, const PinChecked& answer);
void find_to_undo(Turn& turn);
void ask_to_undo(Turn& turn, const Ref& who);
void undo_now(Turn& turn);
void take_back_undo(Turn& turn);
void scanned_by_host(Turn& turn, const std::string& text);
void set_doors(Turn& turn, bool open);

// others.cpp
void on_our_own(Turn& turn, const HubLost& news);
void with_the_others(Turn& turn, const HubMet& news);
void wait_for_list(Turn& turn, std::string_view code);  // a badge that may be known soon
void look_again(Turn& turn);                            // the room changed under a waiting badge

// visit.cpp
void close(Turn& turn, Screen next = Attract{});  // ends the visit and forgets the person
void say_goodbye(Turn& turn);
void keep_time(Turn& turn);                         // everything that happens by itself
void scanned(Turn& turn, const std::string& text);  // on whatever page
void unclear(Turn& turn);                           // a code is held up that cannot be read

// comfort.cpp
void listen(Turn& turn, bool on);
void plug(Turn& turn, bool in);
void choose_language(Turn& turn);
void speak(Turn& turn, std::string_view tag);
void greet_in_their_language(Turn& turn, const Ref& who);  // of the guest list
Comfort events_own(const State& state);
void back_to_the_events_own(Turn& turn);
bool parting(const Screen& screen);  // the guest has gone, though their page still stands

// search.cpp
void search(Turn& turn, Purpose purpose);
void type(Turn& turn, std::string_view text);
void backspace(Turn& turn);
void clear_text(Turn& turn);
void turn_letter(Turn& turn);
void switch_keys(Turn& turn, Keys keys);
void finish_typing(Turn& turn);
void pick(Turn& turn, std::size_t which);

// fields.cpp
// The likely fields of a page's words, and the known ones that are confirmed, as chips behind them.
void offer_fields(const State& state, Profile& page, const std::vector<people::OfField>& known);
// What the page's chips say of the fields of its words; `before` has these words.
std::vector<people::OfField> confirmed_fields(const Profile& page, const people::Profile& before);

// profile.cpp
void touch_chip(Turn& turn, const TouchChip& touch);
void write_own(Turn& turn, Question question);
void keep_own_words(Turn& turn);
void touch_consent(Turn& turn, Ask ask);

// suggestions.cpp
void look_for_people(Turn& turn);
void people_found(Turn& turn, const PeopleFound& found);
void open_suggestion(Turn& turn, std::size_t which);
void someone_else(Turn& turn);
void ask_host(Turn& turn, bool for_badge = false);

// meeting.cpp
void start_meeting(Turn& turn);
void show_badge_to_meet(Turn& turn, const Ref& who);
void meet(Turn& turn, const Ref& a, const Ref& b);
void met(Turn& turn, const journal::Met& both);  // committed
void answer_share(Turn& turn, bool yes);
void choose_promise(Turn& turn, std::optional<bool> by_b, std::optional<Verb> verb);
void save_promise(Turn& turn);
void undo_meeting(Turn& turn);
void put_back(Turn& turn);

// evening.cpp
void see_evening(Turn& turn);
void show_card(Turn& turn, std::size_t which);
void more_contacts(Turn& turn);
void mail_me(Turn& turn);
void finish_address(Turn& turn);
void print_mine(Turn& turn);
void tick_promise(Turn& turn, std::size_t which);  // kept, or open again

}  // namespace foyer::app
