#pragma once
#include "badge/symbol.hpp"
#include "look/ui.hpp"

namespace foyer::screens {

// A QR code's dark modules inside `box`, each a whole number of pixels, in the middle of it. The
// quiet zone is the caller's. How wide one module came out, in pixels; 0 when it does not fit.
int draw_modules(look::Ui& ui, const badge::Symbol& symbol, look::Box box, look::Rgb colour);

}  // namespace foyer::screens
