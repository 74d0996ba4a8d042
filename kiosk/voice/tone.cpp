#include "voice/tone.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace foyer::voice {
namespace {

constexpr float attack_ms = 8, octave = 0.25f;

int samples(float ms) { return static_cast<int>(ms * samples_a_second / 1000); }

// How much of the note is there: up in 8 ms, then slowly down, and gone at its end.
float shape(int at, int length) {
  const float rise =
      std::min(1.0f, static_cast<float>(at) / static_cast<float>(samples(attack_ms)));
  const float left = 1 - static_cast<float>(at) / static_cast<float>(length);
  return rise * std::sin(std::min(1.0f, 2 * left) * std::numbers::pi_v<float> / 2);
}

void add(std::vector<float>& wave, const Tone& tone) {
  const int from = samples(static_cast<float>(tone.from_ms));
  const int length = samples(static_cast<float>(tone.ms));
  for (int i = 0; i < length; ++i) {
    const double turn = 2 * std::numbers::pi * static_cast<double>(tone.hz) * i / samples_a_second;
    const auto sine = static_cast<float>(std::sin(turn) + octave * std::sin(2 * turn));
    wave[static_cast<std::size_t>(from + i)] += shape(i, length) * sine;
  }
}

}  // namespace

std::vector<float> sounded(std::span<const Tone> tones, float level) {
  int end = 0;
  for (const auto& tone : tones) end = std::max(end, tone.from_ms + tone.ms);
  std::vector<float> wave(static_cast<std::size_t>(samples(static_cast<float>(end))));
  for (const auto& tone : tones) add(wave, tone);
  float most = 0;
  for (const float one : wave) most = std::max(most, std::abs(one));
  for (float& one : wave) one *= most > 0 ? level / most : 0;
  return wave;
}

}  // namespace foyer::voice
