#include <algorithm>
#include <utility>

#include "app/desk_turn.hpp"
#include "app/turn.hpp"

namespace foyer::app {
namespace {

// Where "Back" leads from a page.
struct GoBack {
  Turn& turn;

  void operator()(const NameSearch& page) const {
    if (const auto* meeting = std::get_if<ToMeet>(&page.purpose))
      return go(turn, MeetWaiting{.first = meeting->first});
    if (std::holds_alternative<ToUndo>(page.purpose)) return go(turn, Hosts{});
    close(turn);
  }
  void operator()(const UndoCheckIn&) const { go(turn, Hosts{}); }
  void operator()(const BadgePrinting& page) const { go_to_questions(turn, Ref(page.who)); }
  void operator()(const DoorQuestion&) const { answer_question(turn, {}); }
  void operator()(const Proof&) const { search(turn, ToCheckIn{}); }
  void operator()(Profile& page) const {
    if (page.typing) return page.typing.reset();
    say_goodbye(turn);
  }
  void operator()(const Suggestions& page) const { go_to_profile(turn, Ref(page.who)); }
  void operator()(const OptedOut& page) const { go_to_profile(turn, Ref(page.who)); }
  void operator()(const Opened& page) const { go(turn, Suggestions{page.who, page.people}); }
  void operator()(const MeetWaiting& page) const {
    if (!page.first) return close(turn);
    welcome_back(Ref(*page.first));
  }
  void operator()(const AskShare& page) const { go(turn, MeetWaiting{.first = page.first}); }
  void operator()(YouveMet& page) const {
    if (page.typing)
      page.typing = false;
    else
      undo_meeting(turn);
  }
  void operator()(const Desk&) const { at_desk(turn, DeskClose{}); }
  void operator()(const Languages&) const { choose_language(turn); }
  void operator()(MyEvening& page) const {
    if (page.address) return page.address.reset();
    welcome_back(Ref(page.who));
  }
  template <class Other>
  void operator()(const Other&) const {
    close(turn);
  }

  void welcome_back(const Ref& who) const {
    const auto* person = find(turn.state, who);
    if (!person || !person->presence.first_in) return close(turn);
    go(turn, WelcomeBack{who, *person->presence.first_in});
  }
};

// "I'm still here" and "I'd like more time": back to the page underneath.
void uncover(Turn& turn) {
  const auto* warning = std::get_if<StillThere>(&turn.state.screen);
  if (!warning) return;
  const auto under = warning->under;
  go(turn, under->screen);
}

void answer_two_badges(Turn& turn, bool they_met) {
  const auto* page = std::get_if<TwoBadges>(&turn.state.screen);
  if (!page) return;
  const Ref first = page->first;
  const std::string second = page->second_code;
  close(turn);
  if (!they_met) return arrive(turn, second);
  turn.state.visit.guest = first;
  greet_in_their_language(turn, first);
  go(turn, MeetWaiting{.first = first});
  scanned(turn, second);
}

void add_promise(Turn& turn) {
  const auto* page = std::get_if<MeetKnown>(&turn.state.screen);
  if (!page) return;
  const MeetKnown both = *page;
  go(turn, YouveMet{.a = both.a, .b = both.b});
}

void find_other(Turn& turn) {
  const auto* page = std::get_if<MeetWaiting>(&turn.state.screen);
  if (!page || !page->first) return;
  const Ref first = *page->first;
  search(turn, ToMeet{first});
}

void let_me_in(Turn& turn) {
  if (const auto* page = std::get_if<FirstTime>(&turn.state.screen))
    return go_to_profile(turn, Ref(page->who));
  if (const auto* page = std::get_if<BadgePrinting>(&turn.state.screen))
    return go_to_questions(turn, Ref(page->who));
  const auto guest = turn.state.visit.guest;
  const std::string first = guest ? first_name(turn.state, *guest) : std::string();
  close(turn, Attract{first, turn.state.now + 2500});
}

void change_consent(Turn& turn) {
  const auto* page = std::get_if<OptedOut>(&turn.state.screen);
  const auto* person = page ? find(turn.state, page->who) : nullptr;
  if (!person) return;
  people::Consent consent = person->attendee.consent;
  consent.suggest = true;
  write_down(turn, journal::ConsentChanged{page->who, consent});
  const Ref who = page->who;
  go(turn, Suggestions{.who = who, .people = {}, .asked = false});
  turn.effects.emplace_back(FindPeople{who});
}

struct Obey {
  Turn& turn;

  void operator()(const FindName&) const {
    const bool gone = parting(turn.state.screen);
    const Comfort chosen = turn.state.comfort;  // on the first page, by whoever searches now
    close(turn);
    if (!gone) turn.state.comfort = chosen;
    search(turn, ToCheckIn{});
  }
  void operator()(const StartMeeting&) const { start_meeting(turn); }
  void operator()(const Back&) const { std::visit(GoBack{turn}, turn.state.screen); }
  void operator()(const Leave&) const { say_goodbye(turn); }
  void operator()(const TypeText& typed) const { type(turn, typed.text); }
  void operator()(const Backspace&) const { backspace(turn); }
  void operator()(const ClearText&) const { clear_text(turn); }
  void operator()(const TurnLetter&) const { turn_letter(turn); }
  void operator()(const SwitchKeys& to) const { switch_keys(turn, to.keys); }
  void operator()(const FinishTyping&) const { finish_typing(turn); }
  void operator()(const PickFound& found) const { pick(turn, found.which); }
  void operator()(const TouchChip& touch) const { touch_chip(turn, touch); }
  void operator()(const WriteOwn& own) const { write_own(turn, own.question); }
  void operator()(const TouchConsent& touch) const { touch_consent(turn, touch.ask); }
  void operator()(const WhomToMeet&) const { look_for_people(turn); }
  void operator()(const LetMeIn&) const { let_me_in(turn); }
  void operator()(const OpenSuggestion& open) const { open_suggestion(turn, open.which); }
  void operator()(const SomeoneElse&) const { someone_else(turn); }
  void operator()(const AskHost&) const { ask_host(turn); }
  void operator()(const NeverMind&) const { close(turn); }
  void operator()(const FindOther&) const { find_other(turn); }
  void operator()(const ShareYes&) const { answer_share(turn, true); }
  void operator()(const ShareNo&) const { answer_share(turn, false); }
  void operator()(const PromiseBy& by) const { choose_promise(turn, by.b, {}); }
  void operator()(const PromiseTo& to) const { choose_promise(turn, {}, to.verb); }
  void operator()(const EditPromise&) const {
    if (auto* page = std::get_if<YouveMet>(&turn.state.screen)) page->typing = !page->saved;
  }
  void operator()(const SavePromise&) const { save_promise(turn); }
  void operator()(const NoPromise&) const { close(turn); }
  void operator()(const AddPromise&) const { add_promise(turn); }
  void operator()(const UndoMeeting&) const { undo_meeting(turn); }
  void operator()(const PutBack&) const { put_back(turn); }
  void operator()(const SeeEvening&) const { see_evening(turn); }
  void operator()(const ShowCard& card) const { show_card(turn, card.which); }
  void operator()(const MoreContacts&) const { more_contacts(turn); }
  void operator()(const MyBadge&) const {
    const auto guest = turn.state.visit.guest;
    guest ? print_badge(turn, *guest) : ask_host(turn, true);
  }
  void operator()(const ThisIsNotMe&) const { close(turn, NotMe{}); }
  void operator()(const TryAgain&) const {
    const Comfort chosen = turn.state.comfort;
    close(turn);
    turn.state.comfort = chosen;
  }
  void operator()(const StillHere&) const { uncover(turn); }
  void operator()(const MoreTime&) const {
    turn.state.visit.patience = 3;
    uncover(turn);
  }
  void operator()(const YesTheyMet&) const { answer_two_badges(turn, true); }
  void operator()(const NoNextPlease&) const { answer_two_badges(turn, false); }
  void operator()(const ChangeConsent&) const { change_consent(turn); }
  void operator()(const NextTextSize&) const {
    turn.state.comfort.text_size = (turn.state.comfort.text_size + 1) % 3;
  }
  void operator()(const SwitchContrast&) const {
    turn.state.comfort.contrast = !turn.state.comfort.contrast;
  }
  void operator()(const SwitchListening&) const { listen(turn, !turn.state.comfort.listen); }
  void operator()(const ChooseLanguage&) const { choose_language(turn); }
  void operator()(const SpeakLanguage& in) const { speak(turn, in.tag); }
  void operator()(const SwitchLower&) const {
    turn.state.comfort.lower = !turn.state.comfort.lower;
    turn.state.leaf = 0;
  }
  void operator()(const TurnLeaf& turned) const { turn.state.leaf = turned.to; }
  void operator()(const MailMe&) const { mail_me(turn); }
  void operator()(const TickPromise& tick) const { tick_promise(turn, tick.which); }
  void operator()(const PrintMine&) const { print_mine(turn); }
  void operator()(const PrintElsewhere&) const { print_elsewhere(turn); }
  void operator()(const ForHosts&) const { for_hosts(turn); }
  void operator()(const CloseDoors&) const { set_doors(turn, false); }
  void operator()(const OpenDoors&) const { set_doors(turn, true); }
  void operator()(const FindToUndo&) const { find_to_undo(turn); }
  void operator()(const UndoNow&) const { undo_now(turn); }
  void operator()(const LeaveIt&) const {
    if (std::holds_alternative<UndoCheckIn>(turn.state.screen)) go(turn, Hosts{});
  }
  void operator()(const TakeBackUndo&) const { take_back_undo(turn); }
  void operator()(const OpenDesk&) const {
    if (std::holds_alternative<Hosts>(turn.state.screen))
      open_desk(turn, turn.state.host, turn.state.lead);
  }
  void operator()(const AtDesk& wanted) const { at_desk(turn, wanted); }
  void operator()(const AllOfUs&) const { answer_together(turn, true); }
  void operator()(const OnlyMe&) const { answer_together(turn, false); }
  void operator()(const ChooseAnswer& chosen) const { answer_question(turn, chosen.which); }
  void operator()(const SkipQuestion&) const { answer_question(turn, {}); }
  void operator()(const StartWalkIn&) const { start_walk_in(turn); }
};

void take_room(Turn& turn, const std::shared_ptr<const people::Room>& room) {
  if (!room) return;
  const bool same_people = turn.state.room->by_ref == room->by_ref;
  const auto before = std::exchange(turn.state.room, room);
  read_notices(turn.state, before.get());
  freshen_desk(turn);
  if (!same_people) turn.state.names = std::make_shared<const people::NameIndex>(*room);
}

// What this page was waiting for has been committed; other news of the store leave it waiting.
void committed(Turn& turn, const std::vector<journal::Happening>& happenings) {
  const auto guest = turn.state.visit.guest;
  if (!guest || !std::holds_alternative<Reading>(turn.state.screen)) return;
  for (const auto& happening : happenings)
    if (const auto* both = std::get_if<journal::Met>(&happening.what); both && both->a == *guest)
      return met(turn, *both);
  for (const auto& happening : happenings)
    if (const auto* in = std::get_if<journal::CheckedIn>(&happening.what); in && in->who == *guest)
      return welcome(turn, in->who);
  for (const auto& happening : happenings)
    if (const auto* out = std::get_if<journal::CheckedOut>(&happening.what);
        out && out->who == *guest)
      return say_goodbye(turn);
}

struct Hear {
  Turn& turn;

  void operator()(const Tick&) const {}  // keep_time has done it
  void operator()(const Touched&) const {}
  void operator()(const BadgeScanned& scan) const { scanned(turn, scan.text); }
  void operator()(const BadgeUnclear&) const { unclear(turn); }
  void operator()(const Recorded& news) const {
    take_room(turn, news.room);
    committed(turn, news.happenings);
  }
  void operator()(const RecordFailed& news) const { close(turn, OutOfOrder{news.what}); }
  void operator()(const PeopleFound& news) const {
    take_room(turn, news.room);
    people_found(turn, news);
  }
  void operator()(const RoomChanged& news) const {
    take_room(turn, news.room);
    look_again(turn);
  }
  void operator()(const CameraLost& news) const { turn.state.health.camera = news.why; }
  void operator()(const CameraBack&) const { turn.state.health.camera.clear(); }
  void operator()(const HubLost& news) const { on_our_own(turn, news); }
  void operator()(const HubMet& news) const { with_the_others(turn, news); }
  void operator()(const HubLoading& news) const {
    turn.state.standing.loading = Loading{news.come, news.whole};
  }
  void operator()(const DiskLow& news) const { turn.state.health.disk = news.why; }
  void operator()(const Headset& news) const { plug(turn, news.in); }
  void operator()(const DiskWell&) const { turn.state.health.disk.clear(); }
  void operator()(const PrinterSaid& news) const { turn.state.health.printer = news.printer; }
  void operator()(const HostAnswered& news) const {
    if (auto* page = std::get_if<HostComing>(&turn.state.screen)) page->answer = news.answer;
  }
  void operator()(const GettingReady&) const { turn.state.health.starting = true; }
  void operator()(const Ready&) const { turn.state.health.starting = false; }
  void operator()(const SoundLost& news) const { turn.state.health.sound = news.why; }
  void operator()(const SoundBack&) const { turn.state.health.sound.clear(); }
  void operator()(const PinChecked& news) const { pin_checked(turn, news); }
  void operator()(const NetworkDrawn& news) const { network_drawn(turn, news.picture); }
  void operator()(const NeedsFound& news) const { needs_found(turn, news); }
  void operator()(const ConflictsFound& news) const { conflicts_found(turn, news); }
  void operator()(const RoundsSeated& news) const { rounds_seated(turn, news); }
  void operator()(const PinMade& news) const { pin_made(turn, news); }
  void operator()(const MachineSaid& news) const {
    turn.state.self.battery = news.battery;
    turn.state.self.disk_mb = news.disk_mb;
  }
};

bool is_touch(const Message& message) {
  const auto* news = std::get_if<News>(&message.what);
  return !news || std::holds_alternative<Touched>(*news);
}

}  // namespace

State opened(std::shared_ptr<const people::Room> room, Settings settings, Time now) {
  State state;
  state.screen = Attract{};
  state.comfort = settings.comfort;
  state.page_since = now;
  state.names = std::make_shared<const people::NameIndex>(*room);
  state.room = std::move(room);
  read_notices(state, nullptr);
  state.settings = std::move(settings);
  state.comfort = state.settings.comfort;
  state.visit.touched = now;
  state.now = now;
  if (state.settings.rules.empties)
    state.closes = checkin::next_closing(state.room->event, state.settings.rules, now);
  if (state.settings.wall) state.screen = Wall{};
  if (!state.settings.desk || state.settings.wall) return state;
  Turn turn{std::move(state), {}};
  desk_door(turn);  // what it asks for is asked again with the first message
  if (auto* desk = std::get_if<Desk>(&turn.state.screen)) {
    desk->drawing = false;
    desk->looked.reset();
  }
  return std::move(turn.state);
}

Next update(State state, const Message& message) {
  Turn turn{std::move(state), {}};
  turn.state.now = std::max(turn.state.now, message.now);  // a clock set back stands still
  const auto page = turn.state.screen.index();
  keep_time(turn);
  if (is_touch(message)) turn.state.visit.touched = turn.state.now;
  if (const auto* intent = std::get_if<Intent>(&message.what))
    std::visit(Obey{turn}, *intent);
  else
    std::visit(Hear{turn}, std::get<News>(message.what));
  note_standing(turn);
  if (turn.state.screen.index() != page) {
    turn.state.page_since = turn.state.now;
    turn.state.leaf = 0;
    turn.state.nearer.reset();
  }
  return turn;
}

}  // namespace foyer::app
