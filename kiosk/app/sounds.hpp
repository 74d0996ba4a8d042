#pragma once
#include <string_view>

namespace foyer::app {

// What the kiosk sounds (design, section 7); each has a twin on the screen. `warning` says that the
// page is about to close; `digit` that one of the hosts' PIN was taken, never which.
enum class Sound { welcome, met, hm, warning, digit };

std::string_view sound_name(Sound sound);

}  // namespace foyer::app
