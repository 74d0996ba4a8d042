// What hosts do to kiosks: every kiosk follows the board.
#include "app/desk_turn.hpp"
#include "people/board.hpp"

namespace foyer::app {
namespace {

using people::board::closed;

journal::Announced put_up(std::string topic, std::string words) {
  return {std::move(topic), std::move(words)};
}

}  // namespace

void close_door(Turn& turn, const DeskPause& form) {
  write_as_host(turn, {put_up(closed(form.kiosk), form.words)}, "close-door", {});
  offer_undo(turn, form.kiosk + " is closed.", {put_up(closed(form.kiosk), "")});
}

void open_door(Turn& turn, const std::string& kiosk) {
  const std::string before(people::posted(*turn.state.room, closed(kiosk)));
  write_as_host(turn, {put_up(closed(kiosk), "")}, "open-door", {});
  offer_undo(turn, kiosk + " is open again.", {put_up(closed(kiosk), before)});
}

void say_everywhere(Turn& turn, const std::string& words) {
  const std::string topic(people::board::message);
  const std::string before(people::posted(*turn.state.room, topic));
  if (words == before) return;
  write_as_host(turn, {put_up(topic, words)}, words.empty() ? "unsay" : "say", {});
  offer_undo(turn, words.empty() ? "The message was taken down." : "Every kiosk says it now.",
             {put_up(topic, before)});
}

}  // namespace foyer::app
