#include <algorithm>

#include "app/desk_turn.hpp"
#include "app/turn.hpp"
#include "checkin/decide.hpp"

namespace foyer::app {
namespace {

constexpr std::int64_t warning_ms = 20 * second_ms;
constexpr std::int64_t two_badges_ms = 8 * second_ms;
constexpr std::int64_t goodbye_ms = 1200;
constexpr std::int64_t noted_ms = 3 * second_ms;
constexpr std::int64_t clear_list_ms = 10 * second_ms;
constexpr std::int64_t card_ms = 45 * second_ms;
constexpr std::int64_t same_badge_ms = 5 * second_ms;
constexpr std::int64_t list_ms = 60 * second_ms;
constexpr std::int64_t nearer_ms = 2500;

// How long a page waits for its guest, and whether it warns before it closes (design, section 8).
struct Patience {
  std::int64_t ms;
  bool warns;
};

struct PatienceOf {
  using Answer = std::optional<Patience>;
  Answer operator()(const NameSearch& page) const {
    return std::holds_alternative<ToUndo>(page.purpose) ? closed(180) : warned(45);
  }
  Answer operator()(const Proof&) const { return warned(45); }
  Answer operator()(const FirstTime&) const { return warned(60); }
  Answer operator()(const Profile&) const { return warned(90); }
  Answer operator()(const Suggestions&) const { return warned(60); }
  Answer operator()(const Opened&) const { return warned(60); }
  Answer operator()(const OptedOut&) const { return warned(60); }
  Answer operator()(const MeetWaiting&) const { return warned(60); }
  Answer operator()(const AskShare&) const { return warned(60); }
  Answer operator()(const MeetKnown&) const { return warned(60); }
  Answer operator()(const YouveMet& page) const {
    return page.saved ? Answer(Patience{noted_ms, false}) : warned(60);
  }
  Answer operator()(const MyEvening&) const { return warned(45); }
  Answer operator()(const WelcomeBack&) const { return warned(30); }
  Answer operator()(const Languages&) const { return warned(45); }
  Answer operator()(const MeetDeclined&) const { return closed(20); }
  Answer operator()(const MeetUndone&) const { return closed(20); }
  Answer operator()(const NotMe&) const { return closed(20); }
  Answer operator()(const UnknownBadge&) const { return closed(20); }
  Answer operator()(const Replaced&) const { return closed(20); }
  Answer operator()(const NotNow&) const { return closed(20); }
  Answer operator()(const Wall&) const { return {}; }
  Answer operator()(const Together&) const { return warned(30); }
  Answer operator()(const DoorQuestion&) const { return warned(30); }
  Answer operator()(const WalkIn&) const { return warned(45); }
  Answer operator()(const NotConfirmed&) const { return closed(20); }
  Answer operator()(const OnOurOwn&) const { return closed(20); }
  Answer operator()(const OutOfOrder&) const { return closed(30); }  // then it tries again
  Answer operator()(const Full&) const { return closed(20); }
  Answer operator()(const BadgePrinting&) const { return warned(30); }
  Answer operator()(const HostPin&) const { return closed(20); }
  Answer operator()(const Hosts&) const { return closed(180); }
  Answer operator()(const UndoCheckIn&) const { return closed(180); }
  Answer operator()(const Desk&) const { return closed(180); }
  template <class Other>
  Answer operator()(const Other&) const {
    return {};
  }

  static Answer warned(int seconds) { return Patience{seconds * second_ms, true}; }
  static Answer closed(int seconds) { return Patience{seconds * second_ms, false}; }
};

std::optional<Patience> patience(const State& state) {
  auto answer = std::visit(PatienceOf{}, state.screen);
  const auto* door = std::get_if<Attract>(&state.screen);
  const bool chosen = door && (door->mine || state.comfort != events_own(state));
  if (chosen && door->quick.empty()) return PatienceOf::closed(45);  // whoever chose it has gone
  if (answer && answer->warns) answer->ms *= state.visit.patience;
  return answer;
}

void close_by_time(Turn& turn) { close(turn, Goodbye{"", turn.state.now}); }

bool list_is_stale(const State& state, const NameSearch& page) {
  return !page.found.empty() && state.now - state.visit.touched >= clear_list_ms;
}

struct KeepTime {
  Turn& turn;
  Time now() const { return turn.state.now; }

  void operator()(Attract& page) const {
    if (!page.quick.empty() && now() >= page.quick_until) return leave();
    wait();
  }
  void operator()(Goodbye& page) const {
    if (now() - page.since >= goodbye_ms) leave();
  }
  void operator()(TwoBadges& page) const {
    if (now() - page.since < two_badges_ms) return;
    const std::string second = page.second_code;
    close(turn);
    arrive(turn, second);
  }
  void operator()(StillThere& page) const {
    if (now() - page.since >= warning_ms) close_by_time(turn);
  }
  void operator()(ListComing& page) const {
    if (now() - page.since < list_ms) return;
    close(turn, UnknownBadge{});
    sound(turn, Sound::hm);
  }
  void operator()(NameSearch& page) const {
    if (list_is_stale(turn.state, page)) page.found.clear();
    wait();
  }
  void operator()(Hosts& page) const {
    if (!page.undone.empty() && now() >= page.undone_until) page.undone.clear();
    wait();
  }
  void operator()(MyEvening& page) const {
    if (page.card && now() - page.card_since >= card_ms) {
      page.card.reset();
      page.symbol.reset();
    }
    wait();
  }
  void operator()(Desk&) const {
    keep_desk_time(turn);
    freshen_desk(turn);
    if (pin_wanted(turn.state)) wait();
  }
  template <class Other>
  void operator()(Other&) const {
    wait();
  }

  void leave() const {
    back_to_the_events_own(turn);
    go(turn, Attract{});
  }
  void wait() const {
    const auto left = patience(turn.state);
    if (!left || now() - turn.state.visit.touched < left->ms) return;
    if (!left->warns && std::holds_alternative<Desk>(turn.state.screen)) return lock_desk(turn);
    if (!left->warns) return close(turn);
    auto under = std::make_shared<const Page>(Page{turn.state.screen});
    go(turn, StillThere{std::move(under), now()});
    sound(turn, Sound::warning);
  }
};

// A badge while somebody's page is open.
void scanned_in_visit(Turn& turn, const Ref& guest, const std::string& text) {
  const auto outcome = whose(turn.state, text);
  const Ref* who = checkin::whom(outcome);
  if (!who || *who == guest) return;
  auto under = std::make_shared<const Page>(Page{turn.state.screen});
  go(turn, TwoBadges{std::move(under), guest, text, turn.state.now});
}

void scanned_to_meet(Turn& turn, const std::string& text) {
  const auto outcome = whose(turn.state, text);
  if (const auto* in = std::get_if<checkin::Welcome>(&outcome)) show_badge_to_meet(turn, in->who);
  if (const auto* in = std::get_if<checkin::AlreadyHere>(&outcome))
    show_badge_to_meet(turn, in->who);
}

}  // namespace

void close(Turn& turn, Screen next) {
  note_visit(turn);
  turn.state.visit = {.guest = {}, .by_name = false, .touched = turn.state.now};
  const auto* door = std::get_if<Attract>(&next);
  if (door && door->quick.empty()) back_to_the_events_own(turn);
  turn.state.door_opened.reset();
  turn.state.host.clear();
  turn.effects.emplace_back(Wipe{});
  if (turn.state.settings.desk && !std::holds_alternative<HostPin>(next)) return desk_door(turn);
  go(turn, std::move(next));
}

void say_goodbye(Turn& turn) {
  const auto guest = turn.state.visit.guest;
  if (!guest) return close(turn);
  close(turn, Goodbye{first_name(turn.state, *guest), turn.state.now});
}

void keep_time(Turn& turn) {
  if (turn.state.now - turn.state.last_seen >= same_badge_ms) turn.state.last_guest.clear();
  if (turn.state.nearer && turn.state.now >= *turn.state.nearer) turn.state.nearer.reset();
  empty_at_closing(turn);
  std::visit(KeepTime{turn}, turn.state.screen);
}

// Only where a badge is asked for: elsewhere a guest holds theirs without meaning anything by it.
void unclear(Turn& turn) {
  const auto& screen = turn.state.screen;
  if (std::holds_alternative<Attract>(screen) || std::holds_alternative<MeetWaiting>(screen))
    turn.state.nearer = turn.state.now + nearer_ms;
}

void scanned(Turn& turn, const std::string& text) {
  auto& screen = turn.state.screen;
  turn.state.nearer.reset();
  if (std::holds_alternative<Reading>(screen) || std::holds_alternative<TwoBadges>(screen)) return;
  if (auto* warning = std::get_if<StillThere>(&screen)) {
    const auto under = warning->under;
    go(turn, under->screen);
  }
  if (parting(screen)) back_to_the_events_own(turn);
  turn.state.visit.touched = turn.state.now;
  if (std::holds_alternative<Hosts>(screen)) return scanned_by_host(turn, text);
  if (std::holds_alternative<Desk>(screen)) return scanned_at_desk(turn, text);
  if (turn.state.settings.desk || turn.state.settings.wall) return;  // locked, or only looked at
  if (std::holds_alternative<MeetWaiting>(screen)) return scanned_to_meet(turn, text);
  if (const auto* page = std::get_if<NameSearch>(&screen))
    if (std::holds_alternative<ToMeet>(page->purpose)) return scanned_to_meet(turn, text);
  if (const auto guest = turn.state.visit.guest) return scanned_in_visit(turn, *guest, text);
  arrive(turn, text);
}

std::optional<std::int64_t> idle_time(const State& state) {
  const auto left = patience(state);
  return left ? std::optional(left->ms) : std::nullopt;
}

std::optional<Time> wakes(const State& state) {
  std::optional<Time> soonest;
  const auto at = [&](Time t) { soonest = soonest ? std::min(*soonest, t) : t; };
  if (state.nearer) at(*state.nearer);
  if (const auto* page = std::get_if<Attract>(&state.screen))
    if (!page->quick.empty()) at(page->quick_until);
  if (const auto* page = std::get_if<Goodbye>(&state.screen)) at(page->since + goodbye_ms);
  if (const auto* page = std::get_if<TwoBadges>(&state.screen)) at(page->since + two_badges_ms);
  if (const auto* page = std::get_if<ListComing>(&state.screen)) at(page->since + list_ms);
  if (const auto* page = std::get_if<StillThere>(&state.screen)) {
    at(page->since + warning_ms);
    at(state.now + second_ms);  // the light narrows in steps
  }
  if (const auto* page = std::get_if<NameSearch>(&state.screen))
    if (!page->found.empty()) at(state.visit.touched + clear_list_ms);
  if (const auto* page = std::get_if<MyEvening>(&state.screen))
    if (page->card) at(page->card_since + card_ms);
  if (const auto* page = std::get_if<Hosts>(&state.screen))
    if (!page->undone.empty()) at(page->undone_until);
  if (const auto* page = std::get_if<Desk>(&state.screen)) {
    if (page->undo) at(page->undo->until);
    if (!page->drawing) at(state.now + (page->picture ? 30 * second_ms : 0));  // its clocks go on
  }
  if (std::holds_alternative<HostPin>(state.screen) && state.now < state.pin_tries.until)
    at(state.pin_tries.until);
  const bool open = std::holds_alternative<Desk>(state.screen) && !pin_wanted(state);
  if (const auto left = patience(state); left && !open) at(state.visit.touched + left->ms);
  if (!state.last_guest.empty()) at(state.last_seen + same_badge_ms);
  if (state.closes) at(*state.closes);
  if (std::holds_alternative<Wall>(state.screen)) at(state.now + second_ms);
  return soonest;
}

}  // namespace foyer::app
