#pragma once
#include <optional>

#include "base/time.hpp"

// How things move (design, section 6): pure functions of the time since something happened.
namespace foyer::look {

namespace motion {
inline constexpr std::int64_t page_ms = 180, plain_fade_ms = 150, met_ms = 500, close_ms = 350,
                              wait_ms = 120, open_ms = 400, press_ms = 120, frame_ms = 16;
inline constexpr std::int64_t door_ms = wait_ms + open_ms;
}  // namespace motion

// How much of `ms` has passed, 0 to 1; all of it when nothing moves (`now` empty).
float passed(Time since, std::optional<Time> now, std::int64_t ms);

// Quick at first, slow at the end: ease-out cubic.
float eased(float share);

// The width of the doorway's light at rest, round 1: 2 % either way, a sine of six seconds, in
// steps of two units of a light so wide.
inline constexpr float breath_depth = 0.02f;
float breath(Time now, float width);

// When `breath` next gives something else; within three seconds.
Time next_breath(Time now, float width);

}  // namespace foyer::look
