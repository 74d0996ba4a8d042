#include "shell/headset.hpp"

#include <SDL.h>

namespace foyer::shell {
namespace {

std::string name_of(Uint32 which) {
  const char* name = SDL_GetAudioDeviceName(static_cast<int>(which), 0);
  return name ? name : "";
}

}  // namespace

HeadsetWatch::HeadsetWatch() : open_(SDL_InitSubSystem(SDL_INIT_AUDIO) == 0) {
  if (open_) at_first_ = SDL_GetNumAudioDevices(0);
}

HeadsetWatch::~HeadsetWatch() {
  if (open_) SDL_QuitSubSystem(SDL_INIT_AUDIO);
}

std::optional<app::Headset> HeadsetWatch::heard(const SDL_Event& event) {
  const bool device = event.type == SDL_AUDIODEVICEADDED || event.type == SDL_AUDIODEVICEREMOVED;
  if (!open_ || !device || event.adevice.iscapture != 0) return {};
  const bool in = SDL_GetNumAudioDevices(0) > at_first_;
  if (in == !device_.empty()) return {};
  device_ = in ? name_of(event.adevice.which) : "";
  if (in && device_.empty()) return {};  // nobody could be sure that it alone is heard
  return app::Headset{in};
}

}  // namespace foyer::shell
