#pragma once
#include <filesystem>

#include "base/result.hpp"
#include "shell/screen.hpp"
#include "shell/stage.hpp"

namespace foyer::cli {

// How pages are shown on this kiosk, from [kiosk] of foyer.toml: mm_per_px, viewing_mm,
// screen_bottom_mm, counter and reduced_motion. Fails with Fault::usage at a value that cannot be.
Result<shell::View> view_of(const std::filesystem::path& event);

// Which display the kiosk is shown on and how it hangs there, from `screen` (a name or a number
// from 1) and `turned` (0, 90, 180 or 270 degrees clockwise) of [kiosk]. Fails as view_of does.
Result<shell::ScreenPlace> screen_of(const std::filesystem::path& event);

// How loud the kiosk's sounds are, 0 (quiet) to 1, from `volume` of [kiosk], in percent; 40 when
// nobody set it. Fails as view_of does.
Result<float> volume_of(const std::filesystem::path& event);

}  // namespace foyer::cli
