// The other kiosks, as far as they show on this one's screen.
#include "app/turn.hpp"
#include "checkin/decide.hpp"

namespace foyer::app {
namespace {

bool at_rest(const Screen& screen) {
  const auto* page = std::get_if<Attract>(&screen);
  return page && page->quick.empty();
}

}  // namespace

// Said on a page of its own only to those who have not begun anything.
void on_our_own(Turn& turn, const HubLost& news) {
  const bool told = !turn.state.health.hub.empty();
  turn.state.health.hub = news.why;
  turn.state.standing.queue = news.queue;
  if (told || !at_rest(turn.state.screen)) return;
  turn.state.visit.touched = turn.state.now;
  go(turn, OnOurOwn{});
}

void with_the_others(Turn& turn, const HubMet& news) {
  turn.state.health.hub.clear();
  turn.state.standing = {news.at, news.queue, news.lag_ms, news.conflicts, news.off_ms, {}};
  if (std::holds_alternative<OnOurOwn>(turn.state.screen)) return close(turn);
  if (const auto* page = std::get_if<ListComing>(&turn.state.screen))
    arrive(turn, std::string(page->code));
}

void wait_for_list(Turn& turn, std::string_view code) {
  close(turn, ListComing{std::string(code), turn.state.now});
}

void look_again(Turn& turn) {
  const auto* page = std::get_if<ListComing>(&turn.state.screen);
  if (!page) return;
  const std::string code = page->code;
  const auto outcome = whose(turn.state, code);
  if (!std::holds_alternative<checkin::Unknown>(outcome)) arrive(turn, code);
}

}  // namespace foyer::app
