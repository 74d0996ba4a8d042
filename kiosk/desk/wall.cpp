// The hosts' second screen: large, for everybody in the room. Who allows it is there by first name;
// the others find themselves by the mark on their badge.
#include <algorithm>
#include <cmath>

#include "desk/desk.hpp"
#include "desk/parts.hpp"
#include "hosting/rounds.hpp"

namespace foyer::desk {
namespace {

constexpr Style huge{lettering::Face::display, lettering::Weight::bold, 84, 98};
constexpr Style large{lettering::Face::display, lettering::Weight::bold, 56, 66};
constexpr Style name_style{lettering::Face::text, lettering::Weight::semibold, 48, 60};

std::string countdown(const hosting::Rounds& rounds, Time now) {
  if (!rounds.until) return "It begins in a moment.";
  const auto seconds = std::max<std::int64_t>(0, (*rounds.until - now + 999) / second_ms);
  if (seconds == 0)
    return rounds.now == rounds.rounds ? "Thank you. That was the last round."
                                       : "Please find your next table.";
  const std::string rest = (seconds % 60 < 10 ? "0" : "") + std::to_string(seconds % 60);
  return std::to_string(seconds / 60) + ":" + rest +
         (rounds.now == rounds.rounds ? " left" : " until you change tables");
}

std::string title(const hosting::Rounds& rounds) {
  if (rounds.now == 0) return "Find your table";
  return "Round " + std::to_string(rounds.now) + " of " + std::to_string(rounds.rounds);
}

void draw_guest(Ui& ui, const people::Person& person, Box row) {
  const float size = std::min(row.h - 8, 64.0f);
  look::mark(ui, person.mark, row.x + size / 2, row.y + row.h / 2, size);
  const bool shown = person.attendee.consent.suggest;
  const std::string words = shown ? people::first_name(person.attendee.name) : "this badge";
  look::write(ui, {row.x + size + 18, row.y, row.w - size - 18, row.h},
              {words, name_style, shown ? look::white : look::dusk2, 1, look::Align::left, true});
}

void draw_table(Ui& ui, const app::State& state, std::size_t table,
                const std::vector<app::Ref>& people, Box box) {
  look::rounded(ui, box, 28, look::floor_dusk);
  look::write(ui, {box.x + 28, box.y + 16, box.w - 56, 70},
              {"Table " + std::to_string(table), large, look::lamp, 1});
  const std::size_t columns = people.size() > 4 ? 2 : 1;
  const std::size_t rows = std::max<std::size_t>(1, (people.size() + columns - 1) / columns);
  const float w = (box.w - 56) / static_cast<float>(columns);
  const float h = std::min(76.0f, (box.h - 110) / static_cast<float>(rows));
  for (std::size_t i = 0; i < people.size(); ++i)
    if (const auto* person = state.room->find(people[i]))
      draw_guest(ui, *person,
                 {box.x + 28 + w * static_cast<float>(i / rows),
                  box.y + 96 + h * static_cast<float>(i % rows), w - 8, h});
}

// As many tables beside each other as leave each its room; what does not fit takes turns.
void draw_tables(Ui& ui, const app::State& state, const hosting::Rounds& rounds, Box room) {
  const auto tables = hosting::at_tables(*state.room, rounds, std::max(1, rounds.now));
  const std::size_t columns = look::upright(ui) ? 2 : 4;
  const std::size_t rows = look::upright(ui) ? 3 : 2;
  const std::size_t leaf = columns * rows, leaves = (tables.size() + leaf - 1) / leaf;
  constexpr std::int64_t leaf_ms = 8 * second_ms;
  const auto from =
      leaf * (leaves > 1 ? static_cast<std::size_t>(state.now.ms / leaf_ms) % leaves : 0);
  const float gap = 24,
              w = (room.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns),
              h = (room.h - gap * static_cast<float>(rows - 1)) / static_cast<float>(rows);
  for (std::size_t i = 0; i < leaf && from + i < tables.size(); ++i)
    draw_table(ui, state, from + i + 1, tables[from + i],
               {room.x + (w + gap) * static_cast<float>(i % columns),
                room.y + (h + gap) * static_cast<float>(i / columns), w, h});
}

}  // namespace

void draw_wall(Ui& ui, const app::State& state) {
  ui.comfort = {};
  ui.targets.clear();
  ui.written.clear();
  const look::Sheet sheet(ui);
  look::ground(ui, look::dusk);
  const Box page = look::page(ui);
  const auto rounds = hosting::rounds(*state.room);
  const float edge = 64;
  if (!rounds) {
    look::write(ui, {edge, page.h / 2 - 120, page.w - 2 * edge, 110},
                {state.room->event.name, huge, look::white, 1, look::Align::centre});
    look::write(ui, {edge, page.h / 2 + 10, page.w - 2 * edge, 70},
                {"Good to see you here.", large, look::dusk2, 1, look::Align::centre});
    return;
  }
  look::write(ui, {edge, 48, page.w - 2 * edge, 104}, {title(*rounds), huge, look::white, 1});
  look::write(ui, {edge, 152, page.w - 2 * edge, 70},
              {countdown(*rounds, state.now), large, look::lamp, 1});
  draw_tables(ui, state, *rounds, {edge, 256, page.w - 2 * edge, page.h - 256 - 116});
  look::write(ui, {edge, page.h - 92, page.w - 2 * edge, 64},
              {"No table yet? Ask whoever wears the white star.", name_style, look::dusk2, 1});
}

}  // namespace foyer::desk
