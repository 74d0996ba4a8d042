// The kiosks of the evening, each with what it needs, and what hosts do to them.
#include <algorithm>

#include "base/date.hpp"
#include "desk/parts.hpp"
#include "desk/sights.hpp"
#include "people/board.hpp"

namespace foyer::desk {
namespace {

constexpr float row_height = 108;

// Until when people of this evening may be kept, from a week before on.
std::string retention(const app::State& state) {
  if (!people::ends_soon(*state.room, state.now)) return {};
  const auto until = *people::kept_until(*state.room);
  return "People of this evening " + std::string(state.now < until ? "are" : "were") +
         " kept until " + long_date(until, state.room->event.zone) + "; then end it: foyer forget.";
}

std::string finding(const app::State& state, const std::vector<Sight>& all) {
  const auto wants =
      static_cast<std::size_t>(std::ranges::count_if(all, [](const auto& s) { return !s.well; }));
  if (wants > 0) return counted(wants, "kiosk needs a hand", "kiosks need a hand");
  const auto closed = static_cast<std::size_t>(
      std::ranges::count_if(all, [](const auto& s) { return !s.sent_to.empty(); }));
  if (closed > 0) return counted(closed, "door is closed", "doors are closed");
  if (!retention(state).empty()) return "Time to part with this list";
  return all.size() == 1 ? "All is well" : "All kiosks are well";
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
  const bool closed = !sight.sent_to.empty();
  const Rgb ink = sight.well ? look::green : 0x7A4A00;
  look::icon(ui, closed ? "door" : sight.icon, row.x + 44, row.y + row.h / 2, 44, ink);
  const float x = row.x + 84, w = row.w - 104;
  const auto name = look::fit(ui, {sight.shown, type::strong, look::ink, 1}, w, 36);
  look::place(ui, {x, row.y + 10, w, 36}, name);
  look::write(ui, {x + name.size.w + 14, row.y + 13, w - name.size.w - 14, 32},
              {sight.under, type::small, look::ink2, 1});
  write_line(ui, {x, row.y + 48, w, 34}, closed ? "closed: " + sight.sent_to : sight.state,
             type::text, look::ink);
}

// With the way to close its door, or to open it.
Asked draw_wide_row(Ui& ui, const Sight& sight, Box row) {
  constexpr float wide = 264;
  draw_row(ui, sight, row);
  if (sight.name.empty()) return {};
  const Box button{row.x + row.w - wide - 16, row.y + (row.h - 70) / 2, wide, 70};
  look::fill(ui, {button.x - 12, row.y + 8, wide + 12, row.h - 16},
             sight.well ? look::plaster : look::lamp_tint);
  if (sight.sent_to.empty()) {
    if (push(ui, {"close." + sight.name, button, "Close this door", "door"}))
      return ask(app::DeskCloseDoor{sight.name});
  } else if (push(ui, {"open." + sight.name, button, "Open it again", "door"})) {
    return ask(app::DeskOpenDoor{sight.name});
  }
  return {};
}

// What every kiosk says on its first page.
Asked draw_message(Ui& ui, const app::State& state, Box row) {
  const std::string said(people::posted(*state.room, people::board::message));
  if (said.empty()) {
    if (push(ui, {"say", {row.x, row.y, 420, row.h}, "Say something at every door", "chat"}))
      return ask(app::DeskSay{});
    return {};
  }
  look::write(ui, {row.x, row.y, row.w - 440, row.h},
              {"Every door says: " + said, type::text, look::ink, 2, look::Align::left, true});
  if (push(ui, {"say", {row.x + row.w - 420, row.y, 200, row.h}, "Change it", "edit"}))
    return ask(app::DeskSay{});
  if (push(ui, {"unsay", {row.x + row.w - 208, row.y, 208, row.h}, "Take it down", "close"}))
    return ask(app::DeskUnsay{});
  return {};
}

}  // namespace

void draw_kiosks(Ui& ui, const app::State& state, Box box) {
  const auto all = sights(state);
  const Box room = card(ui, box, finding(state, all), under(state));
  std::vector<Sight> first(all);  // who wants a hand is seen without turning a page
  std::ranges::stable_partition(first, [](const auto& sight) { return !sight.well; });
  float y = room.y;
  for (const auto& sight : first) {
    if (y + row_height - 16 > room.y + room.h) return;
    draw_row(ui, sight, {room.x, y, room.w, row_height - 16});
    y += row_height;
  }
}

Asked draw_kiosks_tab(Ui& ui, const app::State& state, Box box) {
  const auto& desk = std::get<app::Desk>(state.screen);
  const auto all = sights(state);
  const Box room =
      card(ui, box, finding(state, all), "A closed door sends its guests to another one.");
  const float foot = 76, list = room.h - 2 * foot - 32;
  const auto fits = static_cast<std::size_t>(std::max(1.0f, list / row_height));
  const std::size_t from = desk.from < all.size() ? desk.from : 0;
  Asked asked;
  for (std::size_t i = 0; i < fits && from + i < all.size(); ++i)
    if (auto one = draw_wide_row(
            ui, all[from + i],
            {room.x, room.y + row_height * static_cast<float>(i), room.w, row_height - 16}))
      asked = std::move(one);
  if (auto one = draw_message(ui, state, {room.x, room.y + room.h - 2 * foot - 16, room.w, foot}))
    asked = std::move(one);
  if (auto turned = draw_turning(ui, {room.x, room.y + room.h - foot, room.w, foot},
                                 {from, fits, all.size()}))
    asked = std::move(turned);
  return asked;
}

}  // namespace foyer::desk
