#include "camera/modes.hpp"

#include <linux/videodev2.h>

#include <algorithm>
#include <cmath>

#include "camera/frames.hpp"

namespace foyer::camera {
namespace {

constexpr double large = 1280.0 * 720, small = 640.0 * 480;
constexpr double full_rate = 30;
constexpr std::size_t most_tried = 4;

double area(const Mode& mode) { return static_cast<double>(mode.width) * mode.height; }

bool is_colour(const Mode& mode) {
  return mode.fourcc == V4L2_PIX_FMT_YUYV || mode.fourcc == V4L2_PIX_FMT_UYVY;
}

// How far a mode is from the wished area, in doublings.
double off(const Mode& mode, double wished) { return std::abs(std::log2(area(mode) / wished)); }

bool is_readable(const Mode& mode) {
  return coding_of(mode.fourcc) && mode.width > 0 && mode.height > 0;
}

bool is_among(const Mode& mode, const std::vector<Mode>& modes) {
  return std::ranges::find(modes, mode) != modes.end();
}

// The one of each coding that is nearest to what `wished` says of it.
template <class Wished>
std::vector<Mode> nearest_of_each(const std::vector<Mode>& offered, Wished wished) {
  std::vector<Mode> best;
  for (const Mode& mode : offered) {
    if (!is_readable(mode)) continue;
    const auto known = std::ranges::find(best, mode.fourcc, &Mode::fourcc);
    if (known == best.end())
      best.push_back(mode);
    else if (off(mode, wished(mode)) < off(*known, wished(*known)))
      *known = mode;
  }
  std::ranges::stable_sort(best, {}, [&](const Mode& mode) {
    return off(mode, wished(mode)) + (is_colour(mode) ? 1 : 0);
  });
  return best;
}

// Up to `full` counts, beyond it nothing is gained.
double doublings(double value, double full) { return std::log2(std::min(value, full) / full); }

double worth(const Trial& trial) {
  const double pixels = doublings(area(trial.mode), large);
  const double too_few = std::min(0.0, doublings(area(trial.mode), small));
  const double rate = doublings(trial.frames_a_second, full_rate);
  const double busy = trial.decode_ms * std::min(trial.frames_a_second, full_rate) / 1000;
  return pixels + 2 * too_few + 2 * rate - 2 * busy;
}

}  // namespace

std::vector<Mode> worth_trying(const std::vector<Mode>& offered) {
  auto modes =
      nearest_of_each(offered, [](const Mode& mode) { return is_colour(mode) ? small : large; });
  for (const Mode& mode : nearest_of_each(offered, [](const Mode&) { return small; }))
    if (!is_among(mode, modes)) modes.push_back(mode);
  if (modes.size() > most_tried) modes.resize(most_tried);
  return modes;
}

std::optional<Mode> best_of(const std::vector<Trial>& trials) {
  const Trial* best = nullptr;
  for (const Trial& trial : trials) {
    if (trial.frames_a_second <= 0 || area(trial.mode) <= 0) continue;
    if (!best || worth(trial) > worth(*best)) best = &trial;
  }
  return best ? std::optional(best->mode) : std::nullopt;
}

}  // namespace foyer::camera
