#include "shell/sounds.hpp"

#include <chrono>

#include "voice/tone.hpp"

namespace foyer::shell {
namespace {

using voice::Tone;

constexpr float c4 = 261.63f, g4 = 392.00f, c5 = 523.25f, e5 = 659.26f;
constexpr int longest_ms = 2000, look_ms = 5;

std::vector<Tone> tones_of(app::Sound sound) {
  switch (sound) {
    case app::Sound::welcome:
      return {{g4, 0, 90}, {c5, 90, 180}};
    case app::Sound::met:
      return {{c5, 0, 300}, {e5, 0, 300}};
    case app::Sound::hm:
    case app::Sound::warning:
      return {{c4, 0, 120}};
    case app::Sound::digit:
      return {{g4, 0, 60}};
  }
  return {};
}

// Until the device has taken all of it; closing it waits for the rest. The trouble there was.
std::string play_now(const std::vector<float>& wave) {
  Device device("", voice::samples_a_second, Samples::floating);
  if (!device.trouble().empty()) return device.trouble();
  device.queue(wave.data(), wave.size() * sizeof(float));
  for (int ms = 0; ms < longest_ms && device.playing(); ms += look_ms)
    std::this_thread::sleep_for(std::chrono::milliseconds(look_ms));
  return {};
}

}  // namespace

std::vector<float> wave_of(app::Sound sound, float level) {
  return voice::sounded(tones_of(sound), level);
}

Sounds::Sounds(float level, Tell tell)
    : level_(level), tell_(std::move(tell)), thread_([this](std::stop_token stop) {
        note(system_.trouble());
        while (const auto sound = inbox_.wait(stop))
          if (system_.trouble().empty()) note(play_now(wave_of(*sound, level_)));
      }) {}

void Sounds::note(const std::string& trouble) {
  const bool lost = !trouble.empty();
  if (lost == std::exchange(lost_, lost)) return;
  tell_(lost ? app::News(app::SoundLost{trouble}) : app::News(app::SoundBack{}));
}

}  // namespace foyer::shell
