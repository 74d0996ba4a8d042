#include "light/pins.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/text.hpp"

namespace foyer::light {
namespace {

constexpr std::size_t most_lines = 64;  // of one request to a chip

Error no_pins(const std::string& text) {
  return bad_usage("\"" + text +
                   "\" is no light; write a GPIO chip and its lines such as /dev/gpiochip0 "
                   "welcome=17 host=27 trouble=22.");
}

std::optional<Signal> signal_called(std::string_view name) {
  for (const auto signal : {Signal::rest, Signal::welcome, Signal::host, Signal::trouble})
    if (word(signal) == name) return signal;
  return {};
}

// "host=27", "trouble=!22"
std::optional<Pin> pin_in(std::string_view text) {
  const auto equals = text.find('=');
  if (equals == std::string_view::npos) return {};
  const auto signal = signal_called(text.substr(0, equals));
  std::string_view number = text.substr(equals + 1);
  Pin pin{signal.value_or(Signal::rest), 0, number.starts_with('!')};
  if (pin.low) number.remove_prefix(1);
  const auto* end = number.data() + number.size();
  const auto read = std::from_chars(number.data(), end, pin.line);
  if (!signal || number.empty() || read.ec != std::errc() || read.ptr != end) return {};
  return pin;
}

bool is_taken(const Pins& pins, const Pin& pin) {
  return std::ranges::any_of(pins.pins, [&](const Pin& known) {
    return known.signal == pin.signal || known.line == pin.line;
  });
}

}  // namespace

Result<Pins> pins_in(const std::string& text) {
  Pins pins;
  for (const auto& part : split(text, ' ')) {
    if (part.empty()) continue;
    if (pins.chip.empty()) {
      pins.chip = part;
      continue;
    }
    const auto pin = pin_in(part);
    if (!pin || is_taken(pins, *pin) || pins.pins.size() == most_lines) return no_pins(text);
    pins.pins.push_back(*pin);
  }
  if (!pins.chip.starts_with("/dev/gpiochip") || pins.pins.empty()) return no_pins(text);
  return pins;
}

std::uint64_t levels(const Pins& pins, Signal signal) {
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < pins.pins.size(); ++i)
    if ((pins.pins[i].signal == signal) != pins.pins[i].low) bits |= std::uint64_t{1} << i;
  return bits;
}

}  // namespace foyer::light
