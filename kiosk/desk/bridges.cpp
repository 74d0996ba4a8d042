// Introductions that a host can make now.
#include <algorithm>

#include "desk/parts.hpp"
#include "hosting/bridges.hpp"

namespace foyer::desk {
namespace {

constexpr float row_height = 116;

Asked draw_row(Ui& ui, const app::State& state, const hosting::Bridge& bridge, Box row) {
  const auto* a = state.room->find(bridge.a);
  const auto* b = state.room->find(bridge.b);
  if (!a || !b) return {};
  look::rounded(ui, row, 18, look::plaster);
  look::mark(ui, a->mark, row.x + 50, row.y + row.h / 2, 64);
  look::mark(ui, b->mark, row.x + 122, row.y + row.h / 2, 64);
  const float x = row.x + 176, w = row.w - 176 - 200;
  look::write(
      ui, {x, row.y + 10, w, 36},
      {a->attendee.name.full + " and " + b->attendee.name.full, type::strong, look::ink, 1});
  look::write(ui, {x, row.y + 46, w, 36}, {bridge.why, type::text, 0x43307E, 1});
  if (!push(ui, {"done." + bridge.a + "." + bridge.b,
                 {row.x + row.w - 180, row.y + 15, 160, 70},
                 "Done",
                 "check"}))
    return {};
  return ask(app::DeskIntroduced{bridge.a, bridge.b});
}

}  // namespace

Asked draw_bridges(Ui& ui, const app::State& state, Box box) {
  const auto& desk = std::get<app::Desk>(state.screen);
  const auto all = hosting::bridges(*state.room);
  const Box room = card(
      ui, box, all.empty() ? "Nobody waits to be introduced" : "You could introduce these now",
      all.empty() ? "As soon as guests are told of each other, they stand here until they meet."
                  : "Bring the two together, say why, and leave them to it.");
  const auto fits = static_cast<std::size_t>(std::max(1.0f, (room.h - 80) / row_height));
  const std::size_t from = desk.from < all.size() ? desk.from : 0;
  Asked asked;
  for (std::size_t i = 0; i < fits && from + i < all.size(); ++i)
    if (auto one = draw_row(ui, state, all[from + i],
                            {room.x, room.y + row_height * static_cast<float>(i), room.w, 100}))
      asked = std::move(one);
  if (auto turned =
          draw_turning(ui, {room.x, room.y + room.h - 70, room.w, 70}, {from, fits, all.size()}))
    asked = std::move(turned);
  return asked;
}

}  // namespace foyer::desk
