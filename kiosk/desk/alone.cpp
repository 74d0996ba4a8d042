// Who has met nobody yet, or asked for a host.
#include <algorithm>

#include "desk/parts.hpp"
#include "hosting/alone.hpp"
#include "hosting/present.hpp"

namespace foyer::desk {
namespace {

constexpr float row_height = 90;

std::string when(const app::State& state, const hosting::Alone& alone) {
  if (!alone.host.empty()) return alone.host + " is on the way";
  if (alone.asked) return "asked to be introduced";
  return (alone.first_time ? "first time, since " : "since ") + clock_of(state, alone.since);
}

Asked draw_row(Ui& ui, const app::State& state, const hosting::Alone& alone, Box box) {
  const auto* person = state.room->find(alone.who);
  if (!person) return {};
  look::mark(ui, person->mark, box.x + 34, box.y + row_height / 2 - 8, 64);
  const float x = box.x + 86, w = box.w - 86 - 140;
  const auto name = look::fit(ui, {person->attendee.name.full, type::strong, look::ink, 1}, w, 36);
  look::place(ui, {x, box.y + 2, w, 36}, name);
  const float left = w - name.size.w - 12;
  if (left > 60)
    look::write(ui, {x + name.size.w + 12, box.y + 5, left, 32},
                {when(state, alone), type::small, look::ink2, 1});
  write_line(ui, {x, box.y + 38, w, 34}, alone.reason, type::small, 0x43307E);
  const bool mine = !alone.host.empty();
  const Box at{box.x + box.w - 124, box.y, 124, 70};
  if (!push(ui, {"go." + alone.who, at, mine ? "Not now" : "I’ll go"})) return {};
  return ask(app::DeskDo{mine ? app::Deed::not_going : app::Deed::going, alone.who});
}

std::string finding(std::size_t count) {
  if (count == 0) return "Nobody stands alone";
  return counted(count, "person hasn’t met anyone yet", "people haven’t met anyone yet");
}

std::string under(const app::State& state, bool none) {
  if (!none) return "Longest in the room first. A word from you is enough.";
  if (hosting::present(*state.room).here == 0) return "Nobody is here yet.";
  return "Everyone has met someone. Well done, all.";
}

}  // namespace

Asked draw_alone(Ui& ui, const app::State& state, Box box) {
  const auto all = hosting::alone(*state.room);
  const Box room = card(ui, box, finding(all.size()), under(state, all.empty()));
  Asked asked;
  const auto fits = static_cast<std::size_t>(std::max(1.0f, (room.h + 20) / row_height));
  for (std::size_t i = 0; i < std::min(fits, all.size()); ++i)
    if (auto one = draw_row(ui, state, all[i],
                            {room.x, room.y + row_height * static_cast<float>(i), room.w, 70}))
      asked = std::move(one);
  return asked;
}

}  // namespace foyer::desk
