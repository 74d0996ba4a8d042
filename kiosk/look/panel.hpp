#pragma once

namespace foyer::look {

// What hangs on the wall, as foyer.toml's [kiosk] says; 0: nobody said.
struct Panel {
  float mm_per_px = 0;
  float viewing_mm = 600;      // from the eyes to the glass
  float screen_bottom_mm = 0;  // from the floor to the lowest row of pixels
  bool counter = false;        // something to reach across stands before it
  bool operator==(const Panel&) const = default;
};

// Pixels per unit of the design that make its sizes as large as they were meant, 1 to 1.6 (design,
// section 5).
float ui_scale(const Panel& panel);

// The y, in pixels from the top of a screen so high, above which a seated person does not reach:
// 1220 mm over the floor, 1120 across a counter (ADA 308). 0 where nobody said how it hangs.
float reach_line(const Panel& panel, float height);

// The y below which nothing is to be touched: 380 mm over the floor.
float lowest_touch(const Panel& panel, float height);

// A screen, in pixels.
struct ScreenSize {
  float width = 0;
  float height = 0;
};

// Whether pages begin low, because not everything on them could be reached as they are drawn.
bool begins_lower(const Panel& panel, ScreenSize screen);

// Design units to pixels.
struct Mapping {
  float scale = 1;
  float left = 0;
  float top = 0;
};

// How pages are laid on a screen. Whole: the design's canvas, 1080 by 1920 or 1920 by 1080, as
// large as fits, in the middle. Compact: leaves of one column, `width` by `height` units, for
// screens too small for the whole, and low ones.
struct Laid {
  bool compact = false;
  float width = 1080;
  float height = 1920;
  Mapping mapping;
};
Laid laid(const Panel& panel, ScreenSize screen, bool lower);

}  // namespace foyer::look
