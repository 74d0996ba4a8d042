#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "light/light.hpp"

namespace foyer::light {

// A line of a GPIO chip that is on while this signal is shown; `low` where the lamp's board takes
// a low level for on.
struct Pin {
  Signal signal = Signal::rest;
  std::uint32_t line = 0;
  bool low = false;
  bool operator==(const Pin&) const = default;
};

struct Pins {
  std::string chip;  // a device such as /dev/gpiochip0
  std::vector<Pin> pins;
  bool operator==(const Pins&) const = default;
};

// From "/dev/gpiochip0 welcome=17 host=27 trouble=!22": each signal at most once, and any may be
// left out; "!" is for a lamp that is on at a low level. Fault::usage for what is none.
Result<Pins> pins_in(const std::string& text);

// A bit for each pin, in their order: the level that shows this signal.
std::uint64_t levels(const Pins& pins, Signal signal);

// Lamps on these lines. They are taken with the first signal, and again whenever they were lost;
// when the light is let go of, they are left to the chip.
std::unique_ptr<Light> on_gpio(Pins pins);

}  // namespace foyer::light
