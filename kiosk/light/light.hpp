#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace foyer::light {

// What a status light tells those who are too far away to read: all is well, somebody was let in,
// a host is wanted, the kiosk itself wants a hand.
enum class Signal { rest, welcome, host, trouble };
std::string_view word(Signal signal);

// A light on a stand. For one thread; never blocks for longer than a tenth of a second.
class Light {
 public:
  virtual ~Light() = default;
  // An Error when the light is away; telling it again tries again.
  virtual Status show(Signal signal) = 0;
};

// A light behind a serial line, as USB stack lights and microcontrollers are: each signal is one
// line of its word, "rest", "welcome", "host" or "trouble", at 9600 baud, 8N1. The line is opened
// with the first signal and again whenever it was lost.
std::unique_ptr<Light> on_serial_line(std::string device);

// Writes the words where there is no light.
std::unique_ptr<Light> on_console(std::function<void(std::string_view)> write);

// By its name in foyer.toml: "console", a serial device, or a GPIO chip and its lines (pins.hpp).
// Fault::usage for what can be none of them.
Result<std::unique_ptr<Light>> open(const std::string& name,
                                    std::function<void(std::string_view)> console);

}  // namespace foyer::light
