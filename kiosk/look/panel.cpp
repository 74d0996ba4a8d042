#include "look/panel.hpp"

#include <algorithm>
#include <cmath>

namespace foyer::look {
namespace {

constexpr float reference_mm = 0.2744f, reference_viewing_mm = 600;
constexpr float reach_mm = 1220, reach_over_counter_mm = 1120, lowest_mm = 380;
// The highest target of an upright page shows its 96 units from here on, that of a lying one from
// here; tests/screens holds the pages to it.
constexpr float upright_reach = 390, lying_reach = 210;
constexpr float least_short_side = 900;  // virtual: below, the whole does not serve
constexpr float least_unknown_px = 500;  // the same where nobody measured the panel
constexpr float least_width = 640, least_height = 500;
constexpr float tiny_px = 520;      // a screen so low shows everything smaller rather than cut
constexpr float tiny_height = 900;  // virtual

ScreenSize canvas(ScreenSize screen) {
  return screen.height >= screen.width ? ScreenSize{1080, 1920} : ScreenSize{1920, 1080};
}

float fit(ScreenSize screen) {
  const ScreenSize whole = canvas(screen);
  return std::min(screen.width / whole.width, screen.height / whole.height);
}

bool too_small(const Panel& panel, ScreenSize screen) {
  const float side = std::min(screen.width, screen.height);
  if (panel.mm_per_px <= 0) return side < least_unknown_px;
  return side / ui_scale(panel) < least_short_side;
}

}  // namespace

float ui_scale(const Panel& panel) {
  if (panel.mm_per_px <= 0) return 1;
  return std::clamp(reference_mm / panel.mm_per_px * (panel.viewing_mm / reference_viewing_mm),
                    1.0f, 1.6f);
}

float reach_line(const Panel& panel, float height) {
  if (panel.mm_per_px <= 0 || panel.screen_bottom_mm <= 0) return 0;
  const float reach = panel.counter ? reach_over_counter_mm : reach_mm;
  return std::clamp(height - (reach - panel.screen_bottom_mm) / panel.mm_per_px, 0.0f, height);
}

float lowest_touch(const Panel& panel, float height) {
  if (panel.mm_per_px <= 0 || panel.screen_bottom_mm <= 0) return height;
  return height - std::max(0.0f, (lowest_mm - panel.screen_bottom_mm) / panel.mm_per_px);
}

bool begins_lower(const Panel& panel, ScreenSize screen) {
  const float line = reach_line(panel, screen.height);
  if (lowest_touch(panel, screen.height) < screen.height) return true;
  const ScreenSize whole = canvas(screen);
  const float scale = fit(screen), top = (screen.height - whole.height * scale) / 2;
  const float least = whole.height > whole.width ? upright_reach : lying_reach;
  return line > top + least * scale;
}

Laid laid(const Panel& panel, ScreenSize screen, bool lower) {
  const ScreenSize whole = canvas(screen);
  const float scale = fit(screen);
  if (!lower && !too_small(panel, screen))
    return {false,
            whole.width,
            whole.height,
            {scale, (screen.width - whole.width * scale) / 2,
             (screen.height - whole.height * scale) / 2}};
  const float end = lower ? lowest_touch(panel, screen.height) : screen.height;
  float top = lower ? std::max(screen.height * 0.4f, reach_line(panel, screen.height)) : 0;
  top = std::round(std::min(top, end * 0.6f));  // on a screen that hangs too high, what there is
  const float asked = std::max(ui_scale(panel), scale);
  const float least = screen.height < tiny_px ? tiny_height : least_height;
  const float units = std::min({asked, screen.width / least_width, (end - top) / least});
  return {true, screen.width / units, (end - top) / units, {units, 0, top}};
}

}  // namespace foyer::look
