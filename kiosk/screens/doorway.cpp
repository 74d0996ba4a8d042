#include "screens/doorway.hpp"

#include <algorithm>
#include <cmath>

#include "badge/symbol.hpp"
#include "look/motion.hpp"
#include "look/shapes.hpp"
#include "screens/bar.hpp"
#include "screens/modules.hpp"

namespace foyer::screens {
namespace {

using look::Box;
using look::Ui;

constexpr float frame_width = 26;
constexpr look::Rgb floor_light = 0xECB64A;

void draw_floor(Ui& ui, const Doorway& door) {
  const Box page = look::page(ui);
  const float base = door.opening.y + door.opening.h, end = bar_top(ui);
  const look::Palette& paint = look::colours(ui);
  look::fill(ui, {0, base, page.w, end - base}, paint.flat ? look::black : look::floor_dusk);
  if (paint.flat || door.open <= 0) return;
  const float middle = door.opening.x + door.opening.w / 2;
  const float half = door.opening.w / 2 * door.open;
  const float left = middle - (middle - door.light_left) * door.open;
  const float right = middle + (door.light_right - middle) * door.open;
  const float between = (base + door.floor_end) / 2;
  const look::Beam near{
      middle - half, middle + half, base, (middle - half + left) / 2, (middle + half + right) / 2,
      between};
  const look::Rgb dim = look::mixed(look::floor_dusk, floor_light, door.light_half);
  look::beam(ui, near, floor_light, dim);
  look::beam(ui, {near.x3, near.x4, between, left, right, door.floor_end}, dim,
             look::mixed(look::floor_dusk, floor_light, door.light_end));
}

// What of the resting light is the same while it breathes: the screen draws only what changes, and
// that is the rim beside it.
void draw_steady_light(Ui& ui, const Doorway& door) {
  if (std::abs(door.open - 1) > look::breath_depth) return;
  const float half = door.opening.w / 2 * (1 - look::breath_depth);
  const float middle = door.opening.x + door.opening.w / 2;
  look::arch_slit(ui, door.opening, middle - half, middle + half, look::door_top, look::lamp);
}

// In contrast: a white line round black, no light.
void draw_stark(Ui& ui, const Doorway& door) {
  look::arch(ui, look::grown(door.opening, 6), look::white);
  look::fill(ui, {door.opening.x - 6, door.opening.y + door.opening.h, door.opening.w + 12, 6},
             look::black);
  look::arch(ui, door.opening, look::black);
  const float light = door.opening.w * door.open, middle = door.opening.x + door.opening.w / 2;
  if (door.open > 0 && door.open < 1)
    look::arch_slit(ui, door.opening, middle - light / 2, middle + light / 2, look::white,
                    look::white);
}

}  // namespace

Doorway doorway(const Ui& ui) {
  if (look::upright(ui)) return {{330, 650, 420, 620}, 1788, -41, 1121, .4f, 0, 1};
  return {{1250, 140, 380, 620}, 960, 858, 1781, .565f, .13f, 1};
}

void draw_doorway(Ui& ui, const Doorway& door) {
  draw_floor(ui, door);
  if (look::colours(ui).flat) return draw_stark(ui, door);
  const Box outer{door.opening.x - frame_width, door.opening.y - frame_width,
                  door.opening.w + 2 * frame_width, door.opening.h + frame_width};
  look::arch(ui, outer, look::frame);
  if (door.open >= 1) {
    // A little wider than the opening while it breathes: as far as the frame reaches.
    const float more = door.opening.w * (door.open - 1) / 2;
    look::arch(ui,
               {door.opening.x - more, door.opening.y - more, door.opening.w + 2 * more,
                door.opening.h + more},
               look::door_top, look::lamp);
    return draw_steady_light(ui, door);
  }
  look::arch(ui, door.opening, look::dusk_bar);
  const float half = door.opening.w / 2 * door.open, middle = door.opening.x + door.opening.w / 2;
  if (half >= 1)
    look::arch_slit(ui, door.opening, middle - half, middle + half, look::door_top, look::lamp);
  draw_steady_light(ui, door);
}

float doorway_light(const Ui& ui) {
  if (!ui.now || ui.reduced_motion || look::colours(ui).flat) return 1;
  return look::breath(*ui.now, 420);
}

Box draw_leaf_doorway(Ui& ui, float open) {
  const Box page = look::page(ui);
  const float above = look::mapping(ui).top / look::mapping(ui).scale;
  const bool wide = page.w > 1000;
  Box arch{page.w / 2 - 140, -440, 280, 440};
  Box room{40, 16, page.w - 80, bar_top(ui) - 32};
  if (above < 520) {
    if (!wide) return room;
    arch = {page.w - 340, 44, 260, bar_top(ui) - 44 - 160};
    room.w -= 380;
    const float base = arch.y + arch.h;
    if (!look::colours(ui).flat) look::fill(ui, {0, base, page.w, page.h - base}, look::floor_dusk);
  }
  const Box outer{arch.x - 20, arch.y - 20, arch.w + 40, arch.h + 20};
  const bool flat = look::colours(ui).flat;
  look::arch(ui, outer, flat ? look::white : look::frame);
  look::arch(ui, arch, flat ? look::black : look::dusk_bar);
  const float half = arch.w / 2 * std::clamp(open, 0.0f, 1.0f), middle = arch.x + arch.w / 2;
  if (half >= 1)
    look::arch_slit(ui, arch, middle - half, middle + half, flat ? look::white : look::door_top,
                    flat ? look::white : look::lamp);
  return room;
}

void draw_badge(Ui& ui, float middle, float top) {
  static const auto symbol = badge::symbol(drawn_code, badge::Correction::medium);
  const bool flat = look::colours(ui).flat;
  const look::Border strap{13, flat ? look::white : look::green};
  look::stroke(ui, middle - 40, top - 152, middle - 13, top + 4, strap);
  look::stroke(ui, middle + 40, top - 152, middle + 13, top + 4, strap);
  look::rounded(ui, {middle - 110, top, 220, 324}, 28, look::white);
  look::rounded(ui, {middle - 26, top + 18, 52, 12}, 6, flat ? look::ink : look::lamp);
  if (symbol.ok()) draw_modules(ui, *symbol, {middle - 84, top + 50, 168, 168}, look::ink);
  look::rounded(ui, {middle - 78, top + 248, 156, 18}, 9, look::ink);
  look::rounded(ui, {middle - 54, top + 280, 108, 12}, 6, 0xA9B7B0);
}

}  // namespace foyer::screens
