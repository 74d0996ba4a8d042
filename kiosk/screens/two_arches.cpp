#include "screens/two_arches.hpp"

#include <cmath>

#include "look/art.hpp"
#include "look/motion.hpp"
#include "look/shapes.hpp"
#include "look/widgets.hpp"
#include "screens/who.hpp"

namespace foyer::screens {
namespace {

using look::Box;
using look::Ui;

constexpr float width = 380, height = 468, overlap = 100;

void draw_person(Ui& ui, const app::State& state, const people::Ref& who, float x, float y) {
  if (const people::Mark* shown = mark(state, who)) look::mark(ui, *shown, x, y + 211, 150);
  look::write_name(ui, {x - 130, y + 315, 260, 120},
                   {first_name(state, who), look::type::heading, look::colours(ui).text, 0,
                    look::Align::centre});
}

}  // namespace

void draw_two_arches(Ui& ui, const app::State& state, TwoArches at, const people::Ref& a,
                     const people::Ref& b) {
  const float together =
      ui.reduced_motion ? 1
                        : look::eased(look::passed(state.page_since, ui.now, look::motion::met_ms));
  const float apart = std::round((1 - together) * 160);
  const Box left{at.x - apart, at.y, width, height};
  const Box right{at.x + width - overlap + apart, at.y, width, height};
  look::tinted_arch(ui, left, look::tint_give.ground);
  look::tinted_arch(ui, right, look::tint_net.ground);
  const float from = right.x, to = left.x + left.w, middle = (from + to) / 2;
  const look::Rgb lit = look::colours(ui).flat ? look::yellow : look::lamp;
  const look::Rgb light = look::mixed(look::tint_give.ground, lit, together);
  // Each half of the overlap lies under the roof of the arch that ends there.
  if (from < to) {
    look::arch_slit(ui, right, from, middle, light, light);
    look::arch_slit(ui, left, middle, to, light, light);
  }
  look::ground_line(ui, middle - at.line / 2, at.y + height, at.line);
  draw_person(ui, state, a, left.x + 155, at.y);
  draw_person(ui, state, b, right.x + width - 155, at.y);
}

}  // namespace foyer::screens
