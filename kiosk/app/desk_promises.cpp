// A reply to a letter says that a promise was kept: a host ticks it.
#include <algorithm>

#include "app/desk_turn.hpp"

namespace foyer::app {

void tick_at_desk(Turn& turn, const DeskTick& wanted) {
  using people::Outcome;
  const auto* person = find(turn.state, wanted.from);
  if (!person) return;
  const auto is_meant = [&](const people::Promise& one) {
    return one.id == wanted.promise && one.from == wanted.from && one.to == wanted.to;
  };
  const auto found = std::ranges::find_if(person->promises, is_meant);
  if (found == person->promises.end()) return;
  const bool open = found->outcome == Outcome::open;
  write_as_host(turn,
                {journal::PromiseTicked{wanted.promise, wanted.from, wanted.to,
                                        open ? Outcome::kept : Outcome::open}},
                open ? "promise-kept" : "promise-open", wanted.from);
}

}  // namespace foyer::app
