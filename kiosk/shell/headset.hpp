#pragma once
#include <optional>
#include <string>

#include "app/message.hpp"

union SDL_Event;

namespace foyer::shell {

// Notices a headset that brings its own sound device (USB), by SDL's news of devices: one more than
// there were when the kiosk was opened. The jack of the computer itself tells SDL nothing. While it
// lives SDL's sound is open; without any sound device it notices nothing.
class HeadsetWatch {
 public:
  HeadsetWatch();
  ~HeadsetWatch();
  HeadsetWatch(const HeadsetWatch&) = delete;
  HeadsetWatch& operator=(const HeadsetWatch&) = delete;

  // The news of an event, if it is one of a sound device.
  std::optional<app::Headset> heard(const SDL_Event& event);
  // SDL's name of the headset's device; empty while there is none.
  const std::string& device() const { return device_; }

 private:
  bool open_ = false;
  int at_first_ = 0;
  std::string device_;
};

}  // namespace foyer::shell
