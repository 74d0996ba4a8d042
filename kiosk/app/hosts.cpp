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

// How long nothing is taken after so many wrong ones in a row.
std::int64_t lock_out_ms(int wrong) {
  if (wrong < 3) return 0;
  return (wrong == 3 ? 10 : wrong == 4 ? 30 : 120) * second_ms;
}

}  // namespace

void for_hosts(Turn& turn) {
  if (!turn.state.settings.pin) return;
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
    if (turn.state.settings.desk) return open_desk(turn, turn.state.host);
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
  write_down(turn, journal::CheckInUndone{who});
  go(turn, Hosts{who, turn.state.now + undone_ms});
}

void take_back_undo(Turn& turn) {
  auto* page = std::get_if<Hosts>(&turn.state.screen);
  if (!page || page->undone.empty()) return;
  const Ref who = std::exchange(page->undone, {});
  write_down(turn, journal::CheckedIn{who});
}

void scanned_by_host(Turn& turn, const std::string& text) {
  const auto outcome = whose(turn.state, text);
  if (const Ref* who = checkin::whom(outcome)) ask_to_undo(turn, Ref(*who));
}

void set_doors(Turn& turn, bool open) {
  if (std::holds_alternative<Hosts>(turn.state.screen)) turn.state.doors_open = open;
}

}  // namespace foyer::app
