#include "screens/moving.hpp"

#include <algorithm>

#include "look/motion.hpp"

namespace foyer::screens {
namespace {

namespace motion = look::motion;

constexpr float door_width = 420;  // the doorway's light, in the design's units
constexpr std::int64_t warning_ms = 20'000, warning_steps = 210;  // two of them each
constexpr int clock_steps = 250;  // of the light on a page, as it narrows

template <class Page>
const Page* shown(const app::State& state) {
  return std::get_if<Page>(&state.screen);
}

// Something short is under way.
bool in_motion(const app::State& state, Time now, bool reduced) {
  if (now - state.page_since < (reduced ? motion::plain_fade_ms : motion::page_ms)) return true;
  if (reduced) return false;
  if (state.door_opened && now - *state.door_opened < motion::door_ms + motion::page_ms)
    return true;
  if (shown<app::YouveMet>(state) && now - state.page_since < motion::met_ms) return true;
  return shown<app::Goodbye>(state) && now - state.page_since < motion::close_ms;
}

}  // namespace

std::optional<Time> next_frame(const app::State& state, Time now, bool reduced) {
  if (in_motion(state, now, reduced)) return now + motion::frame_ms;
  if (const auto* still = shown<app::StillThere>(state))
    return still->since +
           ((now - still->since) * warning_steps / warning_ms + 1) * warning_ms / warning_steps + 1;
  if (reduced || state.comfort.contrast) return {};
  if (shown<app::Attract>(state)) return look::next_breath(now, door_width);
  if (const auto idle = app::idle_time(state))
    return now + std::max<std::int64_t>(motion::frame_ms, *idle / clock_steps);
  return {};
}

}  // namespace foyer::screens
