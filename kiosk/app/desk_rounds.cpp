// Rounds at tables: set up, seated, begun and ended by a host.
#include "app/desk_turn.hpp"
#include "people/board.hpp"

namespace foyer::app {
namespace {

journal::Announced put_up(const hosting::Rounds& rounds) {
  return {std::string(people::board::rounds), hosting::written(rounds)};
}

}  // namespace

void turn_knob(Desk& at, const DeskTurn& wanted) {
  auto& rounds = at.rounds;
  int& number = wanted.knob == Knob::tables   ? rounds.tables
                : wanted.knob == Knob::seats  ? rounds.seats
                : wanted.knob == Knob::rounds ? rounds.rounds
                                              : rounds.minutes;
  number += wanted.by;
  rounds = hosting::in_bounds(rounds);
}

// The first time for everybody; once rounds stand, for those who came since.
void seat_rounds(Turn& turn) {
  const auto running = hosting::rounds(*turn.state.room);
  auto& at = std::get<Desk>(turn.state.screen);
  at.rounds.now = running ? running->now : 0;
  turn.effects.emplace_back(SeatRounds{running.value_or(at.rounds), running.has_value()});
}

void rounds_seated(Turn& turn, const RoundsSeated& news) {
  auto* at = std::get_if<Desk>(&turn.state.screen);
  if (!at) return;
  const auto running = hosting::rounds(*turn.state.room);
  if (news.seated.empty()) {
    at->told = running ? "Everybody who is here has a table."
                       : "Nobody is here yet; seat people once they are checked in.";
    return;
  }
  std::vector<journal::Payload> what(news.seated.begin(), news.seated.end());
  if (!running) what.emplace_back(put_up(at->rounds));
  write_as_host(turn, std::move(what), "seat", {});
}

void next_round(Turn& turn) {
  auto running = hosting::rounds(*turn.state.room);
  if (!running) return;
  if (running->now == running->rounds) return end_rounds(turn);
  ++running->now;
  running->until = turn.state.now + running->minutes * minute_ms;
  std::get<Desk>(turn.state.screen).rounds = *running;
  write_as_host(turn, {put_up(*running)}, "next-round", {});
}

void end_rounds(Turn& turn) {
  const std::string topic(people::board::rounds);
  const std::string before(people::posted(*turn.state.room, topic));
  if (before.empty()) return;
  std::vector<journal::Payload> what{journal::Announced{topic, ""}},
      back{journal::Announced{topic, before}};
  for (const auto& person : turn.state.room->people) {
    if (person->tables.empty()) continue;
    what.emplace_back(journal::Seated{person->attendee.ref, {}});
    back.emplace_back(journal::Seated{person->attendee.ref, person->tables});
  }
  write_as_host(turn, std::move(what), "end-rounds", {});
  offer_undo(turn, "The rounds are over.", std::move(back));
}

}  // namespace foyer::app
