// What only hosts do, behind their PIN.
#include <utility>

#include "app/desk_turn.hpp"
#include "app/turn.hpp"
#include "checkin/decide.hpp"

namespace foyer::app {
namespace {

constexpr std::size_t longest_pin = 12;
constexpr std::int64_t undone_ms = 10 * second_ms;

bool is_digit(std::string_view text) {
  return text.size() == 1 && text[0] >= '0' && text[0] <= '9';
}

// What a host did from the kiosk's own page, with who it was.
void sign(Turn& turn, std::vector<journal::Payload> what, std::string_view word, const Ref& who) {
  what.emplace_back(journal::StaffActed{turn.state.host, std::string(word), who});
  write_down(turn, std::move(what));
}

// How long nothing is taken after so many wrong ones in a row.
std::int64_t lock_out_ms(int wrong) {
  if (wrong < 3) return 0;
  return (wrong == 3 ? 10 : wrong == 4 ? 30 : 120) * second_ms;
}

}  // namespace

std::vector<hosting::Host> hosts_of(const State& state) {
  return hosting::hosts(state.settings.hosts, *state.room);
}

bool pin_wanted(const State& state) { return state.settings.pin || !hosts_of(state).empty(); }

void for_hosts(Turn& turn) {
  if (!pin_wanted(turn.state)) return;
  close(turn, HostPin{});
}

bool locked_out(const State& state) { return state.now < state.pin_tries.until; }

void type_pin(Turn& turn, std::string_view text) {
  auto* page = std::get_if<HostPin>(&turn.state.screen);
  if (!page || page->checking || locked_out(turn.state) || !is_digit(text)) return;
  page->wrong = false;
  if (page->typed.size() >= longest_pin) return;
  page->typed += text;
  sound(turn, Sound::digit);
}

void check_pin(Turn& turn) {
  auto* page = std::get_if<HostPin>(&turn.state.screen);
  if (!page || page->typed.empty() || page->checking || locked_out(turn.state)) return;
  page->checking = true;
  turn.effects.emplace_back(CheckPin{std::exchange(page->typed, {})});
}

void pin_checked(Turn& turn, const PinChecked& answer) {
  auto& tries = turn.state.pin_tries;
  auto* page = std::get_if<HostPin>(&turn.state.screen);
  if (answer.right) {
    tries = {};
    if (!page || !page->checking) return;
    turn.state.host = answer.host.empty() ? turn.state.settings.host : answer.host;
    turn.state.lead = answer.lead;
    if (turn.state.settings.desk) return open_desk(turn, turn.state.host, answer.lead);
    return go(turn, Hosts{});
  }
  tries.wrong += 1;
  tries.until = turn.state.now + lock_out_ms(tries.wrong);
  if (!page) return;
  *page = HostPin{.wrong = true};
  sound(turn, Sound::hm);
}

void find_to_undo(Turn& turn) {
  if (std::holds_alternative<Hosts>(turn.state.screen)) search(turn, ToUndo{});
}

void ask_to_undo(Turn& turn, const Ref& who) {
  const auto* person = find(turn.state, who);
  if (person && person->presence.here) return go(turn, UndoCheckIn{who});
  go(turn, Hosts{});
}

void undo_now(Turn& turn) {
  const auto* page = std::get_if<UndoCheckIn>(&turn.state.screen);
  if (!page) return;
  const Ref who = page->who;
  sign(turn, {journal::CheckInUndone{who}}, "undo-check-in", who);
  go(turn, Hosts{who, turn.state.now + undone_ms});
}

void take_back_undo(Turn& turn) {
  auto* page = std::get_if<Hosts>(&turn.state.screen);
  if (!page || page->undone.empty()) return;
  const Ref who = std::exchange(page->undone, {});
  sign(turn, {journal::CheckedIn{who}}, "check-in", who);
}

void scanned_by_host(Turn& turn, const std::string& text) {
  const auto outcome = whose(turn.state, text);
  if (const Ref* who = checkin::whom(outcome)) ask_to_undo(turn, Ref(*who));
}

void set_doors(Turn& turn, bool open) {
  if (!std::holds_alternative<Hosts>(turn.state.screen) || turn.state.doors_open == open) return;
  turn.state.doors_open = open;
  sign(turn, {}, open ? "open-door" : "close-door", {});
}

}  // namespace foyer::app
