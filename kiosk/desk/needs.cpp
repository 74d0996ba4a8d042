// What nobody here answers: worth asking from the stage.
#include <algorithm>

#include "desk/parts.hpp"

namespace foyer::desk {
namespace {

constexpr float row_height = 80;

std::string asked_by(const app::State& state, const hosting::OpenNeed& need) {
  std::string out = first_name_of(state, need.asked.front());
  const std::size_t others = need.asked.size() - 1;
  if (others == 1) out += " and one other";
  if (others > 1) out += " and " + std::to_string(others) + " others";
  return out;
}

std::string finding(const app::State& state, const app::Desk& desk) {
  if (!desk.needs_known) return "Looking for answers";
  if (hosting::who_asked(*state.room).empty()) return "Nothing to ask from the stage yet";
  return desk.needs.empty() ? "Every need has an answer here" : "Nobody here answers these";
}

}  // namespace

Asked draw_needs(Ui& ui, const app::State& state, Box box) {
  const auto& desk = std::get<app::Desk>(state.screen);
  const Box room = card(ui, box, finding(state, desk),
                        desk.needs.empty() ? "Of guests who let hosts see their words."
                                           : "Ask from the stage, or outside.");
  Asked asked;
  const auto fits = static_cast<std::size_t>(std::max(1.0f, (room.h + 10) / row_height));
  for (std::size_t i = 0; i < std::min(fits, desk.needs.size()); ++i) {
    const auto& need = desk.needs[i];
    const Box row{room.x, room.y + row_height * static_cast<float>(i), room.w, 70};
    look::rounded(ui, row, 14, look::tint_receive.ground);
    look::write(ui, {row.x + 20, row.y + 2, row.w - 40, 34},
                {need.words, type::text_strong, look::ink, 1});
    look::write(ui, {row.x + 20, row.y + 35, row.w - 40, 32},
                {asked_by(state, need), type::small, look::tint_receive.ink, 1});
    if (look::touch(ui, "need." + std::to_string(i), row).tapped)
      asked = ask(app::DeskOpen{need.asked.front()});
  }
  return asked;
}

}  // namespace foyer::desk
