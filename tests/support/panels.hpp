// The screens that pages are tried on, and how guests like to see them.
#pragma once
#include <vector>

#include "support/stage.hpp"

namespace foyer::test {

// A screen on its wall.
struct Hung {
  Format format;
  look::Panel panel = {};
  bool lower = false;
};

inline std::vector<Hung> every_panel() {
  const look::Panel reference{.mm_per_px = 0.2744f, .viewing_mm = 600, .screen_bottom_mm = 700};
  return {{{1080, 1920, "portrait"}, reference},
          {{1920, 1080, "landscape"}, reference},
          {{1080, 1920, "portrait-lower"}, reference, true},
          {{1920, 1080, "landscape-lower"}, reference, true},
          {{1920, 1200, "tablet"}, {.mm_per_px = 0.113f, .viewing_mm = 400}},
          {{1280, 800, "tablet-coarse"}, {.mm_per_px = 0.17f, .viewing_mm = 400}},
          {{1080, 1920, "15-inch"}, {.mm_per_px = 0.18f}},
          {{1080, 1920, "21-inch"}, {.mm_per_px = 0.248f}},
          {{2160, 3840, "43-inch"}, {.mm_per_px = 0.248f, .screen_bottom_mm = 600}, true},
          {{800, 480, "small"}},
          {{3840, 2160, "large"}}};
}

// Three text sizes, each with and without contrast.
inline std::vector<app::Comfort> every_comfort() {
  std::vector<app::Comfort> all;
  for (const int size : {0, 1, 2})
    for (const bool contrast : {false, true}) all.push_back({size, contrast});
  return all;
}

}  // namespace foyer::test
