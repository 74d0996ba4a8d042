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
  const Box rest = draw_leaf_field(ui, std::string(ui.words("walkin.title")), {page.typed, "host"});
  look::write(ui, rest,
              {std::string(ui.words("walkin.lead")), look::type::label, look::colours(ui).text2});
  return draw_keyboard(ui, {page.keys, true, {}});
}

}  // namespace

Asked draw_page(Ui& ui, const app::State&, const app::WalkIn& page) {
  if (look::compact(ui)) return draw_leaf(ui, page);
  const look::Palette& paint = look::colours(ui);
  const bool tall = look::upright(ui);
  const Box room = beside_keyboard(ui);
  draw_daylight_beside_keyboard(ui);
  look::write(ui, {room.x, room.y, room.w, 188},
              {std::string(ui.words("walkin.title")), look::type::title, paint.text});
  look::write(ui, {room.x, room.y + 200, room.w, 150},
              {std::string(ui.words("walkin.lead")), look::type::body, paint.text2});
  const Box field{room.x, room.y + (tall ? 376 : 356), room.w, 136};
  draw_field(ui, field, {page.typed, "host"});
  return draw_keyboard(ui, {page.keys, true, std::string(ui.words("search.help"))});
}

}  // namespace foyer::screens
