#include "shell/loudspeaker.hpp"

#include <SDL.h>

namespace foyer::shell {

SoundSystem::SoundSystem() {
  if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) trouble_ = SDL_GetError();
}

SoundSystem::~SoundSystem() {
  if (trouble_.empty()) SDL_QuitSubSystem(SDL_INIT_AUDIO);
}

Device::Device(const std::string& name, int samples_a_second, Samples samples) : name_(name) {
  SDL_AudioSpec want{}, has{};
  want.freq = samples_a_second;
  want.format = samples == Samples::whole ? AUDIO_S16SYS : AUDIO_F32SYS;
  want.channels = 1;
  want.samples = 512;
  id_ = SDL_OpenAudioDevice(name.empty() ? nullptr : name.c_str(), 0, &want, &has, 0);
  if (id_ == 0) trouble_ = SDL_GetError();
}

Device::~Device() {
  if (id_ != 0) SDL_CloseAudioDevice(id_);
}

void Device::queue(const void* samples, std::size_t bytes) {
  SDL_QueueAudio(id_, samples, static_cast<Uint32>(bytes));
  SDL_PauseAudioDevice(id_, 0);
}

bool Device::playing() const { return SDL_GetQueuedAudioSize(id_) > 0; }

void Device::stop() { SDL_ClearQueuedAudio(id_); }

bool Loudspeaker::play(const std::string& device, int samples_a_second,
                       std::span<const std::int16_t> samples) {
  if (!system_.trouble().empty()) return false;
  if (!device_ || device_->name() != device) {
    device_.reset();
    device_ = std::make_unique<Device>(device, samples_a_second, Samples::whole);
  }
  if (!device_->trouble().empty()) return device_.reset(), false;
  device_->queue(samples.data(), samples.size_bytes());
  return true;
}

bool Loudspeaker::playing() { return device_ && device_->playing(); }

void Loudspeaker::stop() {
  if (device_) device_->stop();
}

void Loudspeaker::rest() { device_.reset(); }

}  // namespace foyer::shell
