// "Welcome. What's your name?"
#include "look/art.hpp"
#include "look/shapes.hpp"
#include "look/widgets.hpp"
#include "screens/keyboard.hpp"
#include "screens/leaves.hpp"
#include "screens/pages.hpp"

namespace foyer::screens {
namespace {

using look::Box;
using look::Ui;

Asked draw_leaf(Ui& ui, const app::WalkIn& page) {
  const Box room = draw_leaf_head(ui, std::string(ui.words("walkin.title")), beside_keyboard(ui));
  const float field = std::min(100.0f, (room.h - 12) / 2);
  draw_field(ui, {room.x, room.y, room.w, field}, {page.typed, "host"});
  look::write(ui, {room.x, room.y + field + 12, room.w, room.h - field - 12},
              {std::string(ui.words("walkin.lead")), look::type::label, look::colours(ui).text2});
  return draw_keyboard(ui, {page.keys, true, {}});
}

}  // namespace

Asked draw_page(Ui& ui, const app::State&, const app::WalkIn& page) {
  if (look::compact(ui)) return draw_leaf(ui, page);
  const look::Palette& paint = look::colours(ui);
  const bool tall = look::upright(ui);
  const Box room = beside_keyboard(ui);
  if (tall)
    look::daylight(ui, {700, 1010, 0, 420, 1080, 520});
  else
    look::daylight(ui, {430, 760, 0, 240, 880, 420});
  look::write(ui, {room.x, room.y, room.w, 188},
              {std::string(ui.words("walkin.title")), look::type::title, paint.text});
  look::write(ui, {room.x, room.y + 200, room.w, 150},
              {std::string(ui.words("walkin.lead")), look::type::body, paint.text2});
  const Box field{room.x, room.y + (tall ? 376 : 356), room.w, 136};
  draw_field(ui, field, {page.typed, "host"});
  return draw_keyboard(ui, {page.keys, true, std::string(ui.words("search.help"))});
}

}  // namespace foyer::screens
