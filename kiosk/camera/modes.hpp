#pragma once
#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

// Which of the pictures that a camera offers serve a badge reader best: tried, not believed. No
// device is needed here.
namespace foyer::camera {

struct Mode {
  std::uint32_t fourcc = 0;
  int width = 0;
  int height = 0;
  bool operator==(const Mode&) const = default;
};

// How a mode did when it was tried: frames a second as they came, and what making a grey picture of
// one took of the processor, in ms. No frames: it does not work.
struct Trial {
  Mode mode;
  double frames_a_second = 0;
  double decode_ms = 0;
};

// The modes worth a try, the likeliest first, at most four: of each coding that can be read, what
// is nearest to 1280 x 720 where frames come as JPEG or grey, to 640 x 480 where they come in
// colour, which is what fits through USB at full rate; then a smaller one of each.
std::vector<Mode> worth_trying(const std::vector<Mode>& offered);

// The best of those tried. A badge wants pixels up to 1280 x 720 and not much under 640 x 480, and
// frames up to thirty a second: each half of either is worth the same. Time that goes into making
// pictures is lost to reading them. Of equals the earlier. Nothing when none works.
std::optional<Mode> best_of(const std::vector<Trial>& trials);

}  // namespace foyer::camera
