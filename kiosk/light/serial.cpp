#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "light/light.hpp"

namespace foyer::light {
namespace {

constexpr int patience_ms = 100;

class SerialLine final : public Light {
 public:
  explicit SerialLine(std::string device) : device_(std::move(device)) {}
  ~SerialLine() override { hang_up(); }
  SerialLine(const SerialLine&) = delete;
  SerialLine& operator=(const SerialLine&) = delete;

  Status show(Signal signal) override {
    if (line_ < 0 && !pick_up()) return lost();
    if (write_whole(std::string(word(signal)) + "\n")) return Done{};
    auto error = lost();
    hang_up();
    return error;
  }

 private:
  bool pick_up() {
    line_ = ::open(device_.c_str(), O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    if (line_ < 0) return false;
    termios settings{};
    if (tcgetattr(line_, &settings) != 0) return hang_up(), false;  // no serial line at all
    cfmakeraw(&settings);
    settings.c_cflag = CS8 | CLOCAL | CREAD;
    cfsetspeed(&settings, B9600);
    return tcsetattr(line_, TCSANOW, &settings) == 0 || (hang_up(), false);
  }
  void hang_up() {
    if (line_ >= 0) ::close(line_);
    line_ = -1;
  }
  bool write_whole(std::string_view bytes) {
    for (int tries = 0; !bytes.empty() && tries < 4; ++tries) {
      pollfd ready{line_, POLLOUT, 0};
      if (poll(&ready, 1, patience_ms / 4) < 0 && errno != EINTR) return false;
      const auto n = ::write(line_, bytes.data(), bytes.size());
      if (n > 0) bytes.remove_prefix(static_cast<std::size_t>(n));
      if (n < 0 && errno != EAGAIN && errno != EINTR) return false;
    }
    return bytes.empty();
  }
  Status lost() const {
    return outside_failed("The light at " + device_ + " cannot be reached (" +
                          std::strerror(errno) + "); check its plug.");
  }

  std::string device_;
  int line_ = -1;
};

}  // namespace

std::unique_ptr<Light> on_serial_line(std::string device) {
  return std::make_unique<SerialLine>(std::move(device));
}

}  // namespace foyer::light
