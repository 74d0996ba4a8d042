// The kiosks of the evening, each with what it needs.
#include <algorithm>

#include "base/date.hpp"
#include "desk/parts.hpp"
#include "people/board.hpp"

namespace foyer::desk {
namespace {

struct Sight {
  std::string name, under, state;
  std::string_view icon;
  bool well = true;
};

std::string ago(std::int64_t ms) {
  const auto seconds = std::max<std::int64_t>(0, ms / second_ms);
  if (seconds < 90) return std::to_string(seconds) + " s ago";
  return std::to_string(seconds / 60) + " min ago";
}

std::string waiting(std::int64_t queue) {
  if (queue == 0) return "nothing waiting";
  return std::to_string(queue) + (queue == 1 ? " fact waiting" : " facts waiting");
}

// This one, as it knows itself.
Sight here(const app::State& state) {
  const auto& health = state.health;
  const auto& standing = state.standing;
  Sight out{state.settings.desk ? "This desk" : "This kiosk", "", "", "check", true};
  out.under =
      standing.last_contact ? "synced " + ago(state.now - *standing.last_contact) : "on its own";
  if (!health.disk.empty()) return {out.name, out.under, health.disk, "revoke", false};
  if (!health.hub.empty())
    return {out.name, out.under, "offline, still welcoming people; " + waiting(standing.queue),
            "offline", false};
  if (!health.camera.empty())
    return {out.name, out.under, "camera: " + health.camera, "camera", false};
  if (const auto* trouble = std::get_if<app::PrinterTroubled>(&health.printer))
    return {out.name, out.under, trouble->out_of_labels ? "paper out" : "printer needs a hand",
            "paper", false};
  out.state = state.settings.camera && !state.settings.desk
                  ? "camera ready, " + waiting(standing.queue)
                  : waiting(standing.queue);
  return out;
}

// Until when people of this evening may be kept, from a week before on.
std::string retention(const app::State& state) {
  if (!people::ends_soon(*state.room, state.now)) return {};
  const auto until = *people::kept_until(*state.room);
  return "People of this evening " + std::string(state.now < until ? "are" : "were") +
         " kept until " + long_date(until, state.room->event.zone) + "; then end it: foyer forget.";
}

std::string finding(const app::State& state, const Sight& sight) {
  if (!state.health.disk.empty()) return "A disk needs room";
  if (!state.health.hub.empty()) return "This kiosk is offline, and still works";
  if (!retention(state).empty()) return "Time to part with this list";
  return sight.well ? "All is well" : "One kiosk needs a hand";
}

std::string under(const app::State& state) {
  if (const std::string said = retention(state); !said.empty()) return said;
  const auto conflicts = state.standing.conflicts;
  if (conflicts == 0) return "Nothing contradicts anything.";
  return std::to_string(conflicts) + (conflicts == 1
                                          ? " place where two kiosks said different things."
                                          : " places where two kiosks said different things.");
}

void draw_row(Ui& ui, const Sight& sight, Box row) {
  look::rounded(ui, row, 18, sight.well ? look::plaster : look::lamp_tint);
  const Rgb ink = sight.well ? look::green : 0x7A4A00;
  look::icon(ui, sight.icon, row.x + 44, row.y + row.h / 2, 44, ink);
  const float x = row.x + 84, w = row.w - 104;
  const auto name = look::fit(ui, {sight.name, type::strong, look::ink, 1}, w, 36);
  look::place(ui, {x, row.y + 10, w, 36}, name);
  look::write(ui, {x + name.size.w + 14, row.y + 13, w - name.size.w - 14, 32},
              {sight.under, type::small, look::ink2, 1});
  look::write(ui, {x, row.y + 48, w, 34}, {sight.state, type::text, look::ink, 1});
}

}  // namespace

void draw_kiosks(Ui& ui, const app::State& state, Box box) {
  const Sight sight = here(state);
  const Box room = card(ui, box, finding(state, sight), under(state));
  draw_row(ui, sight, {room.x, room.y, room.w, 92});
}

}  // namespace foyer::desk
