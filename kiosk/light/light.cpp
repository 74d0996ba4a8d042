#include "light/light.hpp"

#include <array>

#include "light/pins.hpp"

namespace foyer::light {
namespace {

class Console final : public Light {
 public:
  explicit Console(std::function<void(std::string_view)> write) : write_(std::move(write)) {}
  Status show(Signal signal) override {
    write_(word(signal));
    return Done{};
  }

 private:
  std::function<void(std::string_view)> write_;
};

}  // namespace

std::string_view word(Signal signal) {
  constexpr std::array<std::string_view, 4> words = {"rest", "welcome", "host", "trouble"};
  return words[static_cast<std::size_t>(signal)];
}

std::unique_ptr<Light> on_console(std::function<void(std::string_view)> write) {
  return std::make_unique<Console>(std::move(write));
}

Result<std::unique_ptr<Light>> open(const std::string& name,
                                    std::function<void(std::string_view)> console) {
  if (name == "console") return on_console(std::move(console));
  if (name.starts_with("/dev/gpiochip")) {
    auto pins = pins_in(name);
    if (!pins) return pins.error();
    return on_gpio(std::move(*pins));
  }
  if (name.starts_with("/dev/")) return on_serial_line(name);
  return bad_usage("\"" + name +
                   "\" is no light; write console, a serial device such as /dev/ttyUSB0, or a GPIO "
                   "chip and its lines.");
}

}  // namespace foyer::light
