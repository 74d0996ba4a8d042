#pragma once
#include <span>
#include <vector>

namespace foyer::voice {

inline constexpr int samples_a_second = 48'000;

// A note: its pitch, when it begins, and how long it is heard.
struct Tone {
  float hz = 0;
  int from_ms = 0;
  int ms = 0;
};

// The notes as samples of one channel: a sine and its octave, softer; 8 ms until it is there, and
// as softly away, so that nothing clicks. The loudest sample is `level` (0 to 1), however many
// notes sound at once.
std::vector<float> sounded(std::span<const Tone> tones, float level);

}  // namespace foyer::voice
