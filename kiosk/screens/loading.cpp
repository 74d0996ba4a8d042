#include "screens/loading.hpp"

#include <algorithm>

#include "look/shapes.hpp"

namespace foyer::screens {

void draw_loading(look::Ui& ui, const app::State& state, look::Box box) {
  const auto& loading = state.standing.loading;
  if (!loading || loading->whole <= 0) return;
  const float part = std::clamp(
      static_cast<float>(loading->come) / static_cast<float>(loading->whole), 0.02f, 1.0f);
  const bool flat = look::colours(ui).flat;
  const float round = box.h / 2;
  look::rounded(ui, box, round, flat ? look::white : look::dusk2);
  look::rounded(ui, {box.x, box.y, std::max(box.h, box.w * part), box.h}, round,
                flat ? look::yellow : look::lamp);
}

}  // namespace foyer::screens
