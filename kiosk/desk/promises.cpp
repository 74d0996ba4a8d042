// What one guest promised and was promised, for the host who reads the replies to the letters.
#include <algorithm>

#include "contacts/promises.hpp"
#include "desk/parts.hpp"

namespace foyer::desk {
namespace {

using people::Outcome;
using people::Promise;

constexpr float row_height = 132;

// Nothing of what was typed is told unless both let hosts see their words.
std::string in_words(const app::State& state, const Promise& promise) {
  const auto* from = state.room->find(promise.from);
  const auto* to = state.room->find(promise.to);
  if (from && to && from->attendee.consent.hosts && to->attendee.consent.hosts) return promise.text;
  return "A promise of " + name_of(state, promise.from) + " to " + name_of(state, promise.to) + ".";
}

// The name by which a reply's subject calls it, as much of it as tells it from others.
std::string about(const app::State& state, const Promise& promise) {
  const auto became = promise.outcome == Outcome::kept       ? "; it is kept"
                      : promise.outcome == Outcome::not_kept ? "; it was not kept"
                                                             : "";
  return contacts::promise_uid(state.room->event, promise).substr(0, 8) + ", said at " +
         clock_of(state, promise.at) + became;
}

Asked draw_row(Ui& ui, const app::State& state, const Promise& promise, Box box,
               const std::string& name) {
  look::rounded(ui, box, 18, look::plaster);
  const bool open = promise.outcome == Outcome::open;
  const float w = box.w - 40 - 280;
  const float high = look::write(ui, {box.x + 20, box.y + 8, w, 70},
                                 {in_words(state, promise), type::text, look::ink, 2});
  look::write(ui, {box.x + 20, box.y + 10 + high, w, 32},
              {about(state, promise), type::small, look::ink2, 1});
  const Box button{box.x + box.w - 280, box.y + 23, 260, 70};
  if (!push(ui, {name, button, open ? "It is kept" : "Open again", open ? "check" : "undo"}))
    return {};
  return ask(app::DeskTick{promise.id, promise.from, promise.to});
}

}  // namespace

Asked draw_promises(Ui& ui, const app::State& state, const app::DeskPromises& form, Box box) {
  const Box room = card(ui, box, "Promises of and to " + name_of(state, form.who),
                        "A reply to a letter begins with “Kept” and the name of the promise.");
  const auto* person = state.room->find(form.who);
  const std::vector<Promise> all = person ? person->promises : std::vector<Promise>{};
  const Box foot{room.x, room.y + room.h - 76, room.w, 76};
  const auto fits = static_cast<std::size_t>(std::max(1.0f, (foot.y - 16 - room.y) / row_height));
  const Rows rows{std::min(form.from, all.size()), fits, all.size()};
  Asked asked = draw_turning(ui, {foot.x + 260, foot.y, foot.w - 260, foot.h}, rows);
  float y = room.y;
  for (std::size_t i = rows.from; i < std::min(rows.from + fits, all.size()); ++i, y += row_height)
    if (auto one = draw_row(ui, state, all[i], {room.x, y, room.w, row_height - 16},
                            "promise." + std::to_string(i)))
      asked = std::move(one);
  if (push(ui, {"leave", {foot.x, foot.y, 240, foot.h}, "Back"})) asked = ask(app::DeskClose{});
  return asked;
}

}  // namespace foyer::desk
