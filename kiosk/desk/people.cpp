// Everybody of the list, by name: who is here, who is not.
#include <algorithm>

#include "desk/parts.hpp"
#include "people/names.hpp"

namespace foyer::desk {
namespace {

constexpr float row_height = 72;

std::vector<const people::Person*> by_name(const people::Room& room) {
  std::vector<std::pair<std::string, const people::Person*>> named;
  for (const auto& person : room.people)
    named.emplace_back(people::lowered(person->attendee.name.full), person.get());
  std::ranges::sort(named);
  std::vector<const people::Person*> out;
  for (const auto& [name, person] : named) out.push_back(person);
  return out;
}

std::string state_of(const app::State& state, const people::Person& person) {
  if (person.presence.here && person.presence.first_in)
    return "here since " + clock_of(state, *person.presence.first_in);
  if (person.presence.left) return "left at " + clock_of(state, *person.presence.left);
  if (person.attendee.registration != people::Registration::confirmed)
    return std::string(people::word(person.attendee.registration));
  return "not here yet";
}

Asked draw_row(Ui& ui, const app::State& state, const people::Person& person, Box row) {
  const app::Ref& who = person.attendee.ref;
  const auto& desk = std::get<app::Desk>(state.screen);
  const look::Touch touched = look::touch(ui, "row." + who, row);
  if (touched.pressed || (desk.person && *desk.person == who))
    look::rounded(ui, row, 14, look::green_tint);
  look::mark(ui, person.mark, row.x + 34, row.y + row.h / 2, 48);
  const float x = row.x + 74, w = row.w - 74;
  look::write(ui, {x, row.y + 14, w * 0.42f, 36},
              {person.attendee.name.full, type::strong, look::ink, 1});
  look::write(ui, {x + w * 0.44f, row.y + 16, w * 0.30f, 34},
              {person.attendee.organisation, type::small, look::ink2, 1});
  look::write(
      ui, {x + w * 0.75f, row.y + 16, w * 0.24f, 34},
      {state_of(state, person), type::small, person.presence.here ? look::green : look::ink2, 1});
  if (!touched.tapped) return {};
  return ask(app::DeskOpen{who});
}

}  // namespace

Asked draw_people(Ui& ui, const app::State& state, Box box) {
  const auto& desk = std::get<app::Desk>(state.screen);
  const auto all = by_name(*state.room);
  const Box room = card(ui, box, counted(all.size(), "person on the list", "people on the list"),
                        "By name. Touch one to see their card.");
  const auto fits = static_cast<std::size_t>(std::max(1.0f, (room.h - 80) / row_height));
  const std::size_t from = std::min(desk.from, all.empty() ? 0 : all.size() - 1);
  Asked asked;
  for (std::size_t i = 0; i < fits && from + i < all.size(); ++i)
    if (auto one = draw_row(ui, state, *all[from + i],
                            {room.x - 12, room.y + row_height * static_cast<float>(i), room.w + 24,
                             row_height - 8}))
      asked = std::move(one);
  if (auto turned =
          draw_turning(ui, {room.x, room.y + room.h - 70, room.w, 70}, {from, fits, all.size()}))
    asked = std::move(turned);
  return asked;
}

}  // namespace foyer::desk
