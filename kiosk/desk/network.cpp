// Who has met whom: people alone in lamp, nobody larger than another.
#include <algorithm>

#include "desk/parts.hpp"

namespace foyer::desk {
namespace {

constexpr Rgb near_colour = 0x8E7CC9, rim = 0x7A4A00;

struct Place {
  float x, y;
};

std::vector<Place> placed(const hosting::Picture& picture, Box box) {
  std::vector<Place> out;
  const float rx = box.w / 2 - 14, ry = box.h / 2 - 14;
  for (const auto& spot : picture.spots)
    out.push_back({box.x + box.w / 2 + spot.x * rx, box.y + box.h / 2 + spot.y * ry});
  return out;
}

void draw_lines(Ui& ui, const std::vector<Place>& at,
                const std::vector<hosting::Network::Line>& lines, look::Border with) {
  for (const auto& [a, b] : lines) look::stroke(ui, at[a].x, at[a].y, at[b].x, at[b].y, with);
}

void draw_people(Ui& ui, const hosting::Picture& picture, const std::vector<Place>& at) {
  const float radius = at.size() > 400 ? 4 : at.size() > 150 ? 6 : 9;
  std::vector<bool> alone(at.size());
  for (const auto place : picture.network.alone) alone[place] = true;
  for (std::size_t i = 0; i < at.size(); ++i) {
    if (alone[i]) continue;
    look::disc(ui, at[i].x, at[i].y, radius, look::ink);
    look::disc(ui, at[i].x, at[i].y, radius - 3, look::white);
  }
  // Hundreds touch each other: one band of lamp then, not a ring of rims.
  for (const auto place : picture.network.alone)
    look::disc(ui, at[place].x, at[place].y, radius + 5, rim);
  for (const auto place : picture.network.alone)
    look::disc(ui, at[place].x, at[place].y, radius + 2, look::lamp);
}

void draw_key(Ui& ui, Box box, const hosting::Picture& picture) {
  const std::string met = std::to_string(picture.network.met.size()) +
                          (picture.network.met.size() == 1 ? " pair met" : " pairs met");
  const std::string alone = std::to_string(picture.network.alone.size()) + " alone";
  const std::string near = std::to_string(picture.near) + " are one introduction away";
  look::fill(ui, {box.x, box.y + 14, 36, 5}, look::ink);
  look::write(ui, {box.x + 48, box.y, 210, 32}, {met, type::small, look::ink2, 1});
  look::disc(ui, box.x + 264, box.y + 16, 12, rim);
  look::disc(ui, box.x + 264, box.y + 16, 9, look::lamp);
  look::write(ui, {box.x + 284, box.y, box.w - 284, 32}, {alone, type::small, look::ink2, 1});
  look::fill(ui, {box.x, box.y + 46, 36, 5}, near_colour);
  look::write(ui, {box.x + 48, box.y + 32, box.w - 48, 32}, {near, type::small, look::ink2, 1});
}

}  // namespace

void draw_network(Ui& ui, const app::State& state, Box box) {
  const auto& desk = std::get<app::Desk>(state.screen);
  const bool some = desk.picture && !desk.picture->spots.empty();
  const Box room = card(ui, box, "Who has met whom", some ? "" : "Nobody is here yet.");
  if (!some) return;
  const auto& picture = *desk.picture;
  const auto at = placed(picture, {room.x, room.y, room.w, room.h - 76});
  draw_lines(ui, at, picture.network.near, {1.5f, near_colour});
  draw_lines(ui, at, picture.network.met, {3, look::ink});
  draw_people(ui, picture, at);
  draw_key(ui, {room.x, room.y + room.h - 64, room.w, 64}, picture);
}

}  // namespace foyer::desk
