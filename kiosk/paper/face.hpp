#pragma once
#include "paper/plan.hpp"

struct _cairo;  // cairo_t, of <cairo.h>

namespace foyer::paper {

// Draws one badge, its corner at the page's origin, in dots. Fails when the code is empty or too
// long to be read from a badge; then nothing is drawn.
Status draw_badge(_cairo* page, const Badge& badge, const Plan& plan);

}  // namespace foyer::paper
