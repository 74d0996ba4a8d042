#include "screens/modules.hpp"

#include <cmath>

#include "look/shapes.hpp"

namespace foyer::screens {

int draw_modules(look::Ui& ui, const badge::Symbol& symbol, look::Box design, look::Rgb colour) {
  const look::Box box = look::facing(ui, design);
  const look::AsGiven given(ui);
  const look::Mapping to = look::mapping(ui);
  const float side = static_cast<float>(symbol.side);
  const float pixels = symbol.side > 0 ? std::floor(box.w * to.scale / side) : 0;
  if (pixels < 1) return 0;
  const float module = pixels / to.scale;
  // The corner on a whole pixel, so that every module is.
  const auto corner = [&](float start, float room, float shift) {
    return (std::round(start * to.scale + shift + (room * to.scale - side * pixels) / 2) - shift) /
           to.scale;
  };
  const float x = corner(box.x, box.w, to.left), y = corner(box.y, box.h, to.top);
  for (int row = 0; row < symbol.side; ++row)
    for (int column = 0; column < symbol.side;) {
      int end = column;
      while (symbol.at(end, row)) ++end;
      if (end > column)
        look::fill(ui,
                   {x + module * static_cast<float>(column), y + module * static_cast<float>(row),
                    module * static_cast<float>(end - column), module},
                   colour);
      column = end + 1;
    }
  return static_cast<int>(pixels);
}

}  // namespace foyer::screens
