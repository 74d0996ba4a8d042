// Rounds at tables: setting them up, and hosting them while they run.
#include <algorithm>

#include "desk/parts.hpp"
#include "hosting/rounds.hpp"

namespace foyer::desk {
namespace {

using app::Knob;

struct Dial {
  Knob knob;
  std::string label, name;
  int value;
};

Asked draw_dial(Ui& ui, const Dial& dial, Box row) {
  look::rounded(ui, row, 18, look::plaster);
  look::write(ui, {row.x + 28, row.y, row.w - 420, row.h},
              {dial.label, type::lead, look::ink, 1, look::Align::left, true});
  Asked asked;
  const float right = row.x + row.w - 20, y = row.y + (row.h - 72) / 2;
  if (push(ui, {dial.name + ".less", {right - 352, y, 110, 72}, "", "minus"}))
    asked = ask(app::DeskTurn{dial.knob, -1});
  look::write(ui, {right - 236, row.y, 120, row.h},
              {std::to_string(dial.value), type::heading, look::ink, 1, look::Align::centre, true});
  if (push(ui, {dial.name + ".more", {right - 110, y, 110, 72}, "", "plus"}))
    asked = ask(app::DeskTurn{dial.knob, 1});
  return asked;
}

std::size_t here(const app::State& state) {
  return static_cast<std::size_t>(std::ranges::count_if(
      state.room->people, [](const auto& person) { return person->presence.here; }));
}

Asked draw_setting_up(Ui& ui, const app::State& state, const app::Desk& desk, Box box) {
  const auto& r = desk.rounds;
  const auto seats = static_cast<std::size_t>(r.tables) * static_cast<std::size_t>(r.seats);
  const Box room =
      card(ui, box, "Rounds at tables",
           seats >= here(state) ? "There is a seat for everybody who is here."
                                : "More people are here than seats; some tables would be fuller.");
  const Dial dials[] = {{Knob::tables, "Tables", "tables", r.tables},
                        {Knob::seats, "Seats at each", "seats", r.seats},
                        {Knob::rounds, "Rounds", "rounds", r.rounds},
                        {Knob::minutes, "Minutes a round", "minutes", r.minutes}};
  Asked asked;
  float y = room.y;
  for (const auto& dial : dials) {
    if (auto turned = draw_dial(ui, dial, {room.x, y, room.w, 96})) asked = std::move(turned);
    y += 112;
  }
  if (push(ui, {"seat", {room.x, y + 16, 420, 80}, "Seat everybody", "people", false, true}))
    asked = ask(app::DeskSeat{});
  look::write(ui, {room.x, y + 112, room.w, 80},
              {"Nobody meets the same person twice while that can be helped; those who can help "
               "each other sit together.",
               type::text, look::ink2, 2});
  return asked;
}

std::string left(const hosting::Rounds& rounds, Time now) {
  if (!rounds.until) return "";
  const auto seconds = std::max<std::int64_t>(0, (*rounds.until - now) / second_ms);
  if (seconds == 0) return "Time is up";
  return std::to_string((seconds + 59) / 60) + " min left";
}

std::string finding(const hosting::Rounds& rounds) {
  if (rounds.now == 0) return "Everybody has a table";
  return "Round " + std::to_string(rounds.now) + " of " + std::to_string(rounds.rounds);
}

// Who came late, whose seat is empty.
std::string news(const app::State& state, int round) {
  const auto late = hosting::without_table(*state.room, round).size();
  const auto empty = hosting::empty_seats(*state.room, round);
  if (late == 0 && empty == 0) return "Nobody has come or left since.";
  std::string out;
  if (late > 0) out = counted(late, "person has", "people have") + " no table yet. ";
  if (empty > 0) out += counted(empty, "seat stays", "seats stay") + " empty.";
  return out;
}

void draw_table(Ui& ui, const app::State& state, std::size_t table,
                const std::vector<app::Ref>& people, Box box) {
  look::rounded(ui, box, 18, look::plaster);
  look::write(ui, {box.x + 20, box.y + 8, box.w - 40, 36},
              {"Table " + std::to_string(table), type::text_strong, look::ink, 1});
  std::string names;
  for (const auto& who : people) names += (names.empty() ? "" : ", ") + first_name_of(state, who);
  look::write(ui, {box.x + 20, box.y + 44, box.w - 40, box.h - 52},
              {names, type::small, look::ink2, 2});
}

Asked draw_running(Ui& ui, const app::State& state, const hosting::Rounds& rounds, Box box) {
  const int round = std::max(1, rounds.now);
  const Box room = card(ui, box, finding(rounds),
                        left(rounds, state.now) + (rounds.until ? " · " : "") + news(state, round));
  Asked asked;
  const bool last = rounds.now == rounds.rounds;
  const float foot = room.y + room.h - 80, wide = std::min(340.0f, (room.w - 232) / 2);
  const std::string next = rounds.now == 0 ? "Begin the first round"
                           : last          ? "End the rounds"
                                           : "Next round";
  if (push(ui, {"next", {room.x, foot, wide, 80}, next, "time", false, true}))
    asked = ask(app::DeskNextRound{});
  if (push(ui, {"seat", {room.x + wide + 16, foot, wide, 80}, "Seat who came late", "people"}))
    asked = ask(app::DeskSeat{});
  if (!last && push(ui, {"end", {room.x + room.w - 200, foot, 200, 80}, "End them"}))
    asked = ask(app::DeskEndRounds{});
  const auto tables = hosting::at_tables(*state.room, rounds, round);
  const std::size_t columns = look::upright(ui) ? 2 : 4;
  const float gap = 16,
              w = (room.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns),
              h = 124;
  const auto& desk = std::get<app::Desk>(state.screen);
  const auto fits = columns * static_cast<std::size_t>(std::max(1.0f, (room.h - 190) / (h + gap)));
  const std::size_t from = desk.from < tables.size() ? desk.from : 0;
  for (std::size_t i = 0; i < fits && from + i < tables.size(); ++i)
    draw_table(ui, state, from + i + 1, tables[from + i],
               {room.x + (w + gap) * static_cast<float>(i % columns),
                room.y + (h + gap) * static_cast<float>(i / columns), w, h});
  if (auto turned = draw_turning(ui, {room.x, foot - 92, room.w, 76}, {from, fits, tables.size()}))
    asked = std::move(turned);
  return asked;
}

}  // namespace

Asked draw_rounds(Ui& ui, const app::State& state, Box box) {
  const auto& desk = std::get<app::Desk>(state.screen);
  const auto running = hosting::rounds(*state.room);
  return running ? draw_running(ui, state, *running, box) : draw_setting_up(ui, state, desk, box);
}

}  // namespace foyer::desk
