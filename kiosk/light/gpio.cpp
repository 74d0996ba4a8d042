#include <fcntl.h>
#include <linux/gpio.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "light/pins.hpp"

// The kernel's GPIO character device, second edition (linux/gpio.h, since 5.10).
namespace foyer::light {
namespace {

class GpioLines final : public Light {
 public:
  explicit GpioLines(Pins pins) : pins_(std::move(pins)) {}
  ~GpioLines() override { let_go(); }
  GpioLines(const GpioLines&) = delete;
  GpioLines& operator=(const GpioLines&) = delete;

  Status show(Signal signal) override {
    if (lines_ < 0 && !take(signal)) return lost();
    gpio_v2_line_values values{levels(pins_, signal), every_pin()};
    if (ioctl(lines_, GPIO_V2_LINE_SET_VALUES_IOCTL, &values) == 0) return Done{};
    auto error = lost();
    let_go();
    return error;
  }

 private:
  std::uint64_t every_pin() const {
    return pins_.pins.size() == 64 ? ~std::uint64_t{0}
                                   : (std::uint64_t{1} << pins_.pins.size()) - 1;
  }
  // All lines at once, so that no lamp flashes on the way.
  bool take(Signal first) {
    const int chip = ::open(pins_.chip.c_str(), O_RDWR | O_CLOEXEC);
    if (chip < 0) return false;
    gpio_v2_line_request request{};
    std::ranges::transform(pins_.pins, request.offsets, &Pin::line);
    std::strncpy(request.consumer, "foyer", sizeof request.consumer - 1);
    request.config.flags = GPIO_V2_LINE_FLAG_OUTPUT;
    request.config.num_attrs = 1;
    request.config.attrs[0].attr.id = GPIO_V2_LINE_ATTR_ID_OUTPUT_VALUES;
    request.config.attrs[0].attr.values = levels(pins_, first);
    request.config.attrs[0].mask = every_pin();
    request.num_lines = static_cast<std::uint32_t>(pins_.pins.size());
    const bool taken = ioctl(chip, GPIO_V2_GET_LINE_IOCTL, &request) == 0;
    const int why = errno;
    ::close(chip);
    errno = why;
    if (taken) lines_ = request.fd;
    return taken;
  }
  void let_go() {
    if (lines_ >= 0) ::close(lines_);
    lines_ = -1;
  }
  Status lost() const {
    return outside_failed("The light at " + pins_.chip + " cannot be reached (" +
                          std::strerror(errno) + "); check its lines and permissions.");
  }

  Pins pins_;
  int lines_ = -1;
};

}  // namespace

std::unique_ptr<Light> on_gpio(Pins pins) { return std::make_unique<GpioLines>(std::move(pins)); }

}  // namespace foyer::light
