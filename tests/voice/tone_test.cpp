// What the kiosk's notes are made of, heard by looking at the samples.
#include "voice/tone.hpp"

#include <algorithm>
#include <cmath>

#include "support/catch.hpp"
#include "support/pitch.hpp"

using namespace foyer;

namespace {

float loudest(std::span<const float> wave) {
  float most = 0;
  for (const float one : wave) most = std::max(most, std::abs(one));
  return most;
}

}  // namespace

TEST_CASE("a note is as long, as high and as loud as it was asked for") {
  const voice::Tone tone{440, 0, 200};
  const auto wave = voice::sounded({&tone, 1}, 0.4f);
  CHECK(wave.size() == voice::samples_a_second / 5);
  CHECK(loudest(wave) == Approx(0.4f));
  CHECK(test::strength(wave, 440) > 20 * test::strength(wave, 600));
  CHECK(test::strength(wave, 880) > 0.1 * test::strength(wave, 440));
  CHECK(test::strength(wave, 880) < 0.4 * test::strength(wave, 440));
}

// Loud from one sample to the next is a click.
TEST_CASE("notes come and go softly") {
  const voice::Tone tones[] = {{392, 0, 90}, {523.25f, 90, 180}};
  const auto wave = voice::sounded(tones, 1);
  CHECK(loudest(std::span(wave).first(48)) < 0.2f);
  CHECK(loudest(std::span(wave).last(48)) < 0.02f);
  for (std::size_t i = 1; i < wave.size(); ++i) CHECK(std::abs(wave[i] - wave[i - 1]) < 0.15f);
}

TEST_CASE("two notes at once are no louder than one") {
  const voice::Tone tones[] = {{523.25f, 0, 300}, {659.26f, 0, 300}};
  CHECK(loudest(voice::sounded(tones, 0.4f)) == Approx(0.4f));
  CHECK(voice::sounded({}, 0.4f).empty());
}
