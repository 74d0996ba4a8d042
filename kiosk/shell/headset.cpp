#include "shell/headset.hpp"

#include <SDL.h>

namespace foyer::shell {

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
  if (in == in_) return {};
  in_ = in;
  return app::Headset{in};
}

}  // namespace foyer::shell
