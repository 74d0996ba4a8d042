#include "scanner/source.hpp"

#include <fcntl.h>
#include <linux/input.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <optional>
#include <span>
#include <utility>

#include "scanner/descriptor.hpp"
#include "scanner/typist.hpp"

// The kernel's input events (Documentation/input/input.rst) and POSIX's general terminal interface.
namespace foyer::scanner {
namespace {

using std::chrono::milliseconds;

constexpr int silence_ms = 100;

std::int64_t now_ms() {
  return std::chrono::duration_cast<milliseconds>(
             std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

void keep(Scans& scans, std::optional<std::string> scan) {
  if (scan) scans.push_back(std::move(*scan));
}

// The bytes of a serial line, read where they are.
class Line {
 public:
  explicit Line(Wrapping wrapping) : reads_(std::move(wrapping)) {}

  void take(std::span<const char> bytes, std::int64_t at, Scans& scans) {
    for (const char c : bytes) keep(scans, reads_.byte(c, at));
  }
  Reads& reads() { return reads_; }

 private:
  Reads reads_;
};

// Key events in whole and in parts.
class Keys {
 public:
  explicit Keys(Wrapping wrapping) : reads_(std::move(wrapping)) {}

  void take(std::span<const char> bytes, std::int64_t, Scans& scans) {
    rest_.append(bytes.data(), bytes.size());
    input_event event{};
    std::size_t at = 0;
    for (; rest_.size() - at >= sizeof event; at += sizeof event) {
      std::memcpy(&event, rest_.data() + at, sizeof event);
      hear(event, scans);
    }
    rest_.erase(0, at);
  }
  Reads& reads() { return reads_; }

 private:
  void hear(const input_event& event, Scans& scans) {
    const std::int64_t at =
        static_cast<std::int64_t>(event.input_event_sec) * 1000 + event.input_event_usec / 1000;
    if (event.type == EV_SYN && event.code == SYN_DROPPED) {
      typist_.forget();
      reads_.spoil(at);
    }
    if (event.type != EV_KEY) return;
    const auto move = event.value == 0   ? Typist::Move::up
                      : event.value == 1 ? Typist::Move::down
                                         : Typist::Move::repeat;
    if (const auto c = typist_.key(event.code, move)) keep(scans, reads_.byte(*c, at));
  }

  std::string rest_;
  Typist typist_;
  Reads reads_;
};

template <class Tongue>
class Open final : public Source {
 public:
  Open(Descriptor device, Wrapping wrapping)
      : device_(std::move(device)), tongue_(std::move(wrapping)) {}

  Heard next(milliseconds patience) override {
    const bool collecting = tongue_.reads().collecting();
    const int wait = collecting ? silence_ms : static_cast<int>(patience.count());
    pollfd waiting{device_.get(), POLLIN, 0};
    const int came = poll(&waiting, 1, wait);
    Scans scans;
    if (came < 0 && errno != EINTR) return lost();
    if (came > 0 && !read_all(scans)) return lost();
    if (came == 0) keep(scans, tongue_.reads().quiet(now_ms()));
    return scans;
  }

 private:
  static Lost lost() { return {"The hand scanner is gone; plug it in again."}; }

  // False when there is nothing more to be had from it, ever.
  bool read_all(Scans& scans) {
    std::array<char, 4096> part;
    const ssize_t n = ::read(device_.get(), part.data(), part.size());
    if (n < 0) return errno == EINTR || errno == EAGAIN;
    if (n == 0) return false;
    tongue_.take(std::span(part).first(static_cast<std::size_t>(n)), now_ms(), scans);
    return true;
  }

  Descriptor device_;
  Tongue tongue_;
};

Error cannot(const std::string& device, const std::string& why) {
  return outside_failed("The hand scanner \"" + device + "\" cannot be used: " + why + ".");
}

std::optional<speed_t> speed(int baud) {
  constexpr std::pair<int, speed_t> speeds[] = {{1200, B1200},   {2400, B2400},    {4800, B4800},
                                                {9600, B9600},   {19200, B19200},  {38400, B38400},
                                                {57600, B57600}, {115200, B115200}};
  for (const auto& [rate, name] : speeds)
    if (rate == baud) return name;
  return {};
}

// Eight bits as they come, no echo and no waiting for a modem.
bool set_up_line(int fd, speed_t rate) {
  termios line{};
  if (tcgetattr(fd, &line) != 0) return false;
  cfmakeraw(&line);
  line.c_cflag |= CLOCAL | CREAD;
  line.c_cflag &= ~static_cast<tcflag_t>(CRTSCTS | CSTOPB);
  line.c_cc[VMIN] = 1;
  line.c_cc[VTIME] = 0;
  cfsetispeed(&line, rate);
  cfsetospeed(&line, rate);
  return tcsetattr(fd, TCSANOW, &line) == 0 && ioctl(fd, TIOCEXCL) == 0;
}

Result<std::unique_ptr<Source>> open_keys(const Place& place, Descriptor device) {
  if (ioctl(device.get(), EVIOCGRAB, 1) != 0)
    return cannot(place.device, "another program has grabbed it; close that program");
  int clock = CLOCK_MONOTONIC;
  ioctl(device.get(), EVIOCSCLOCKID, &clock);
  return std::unique_ptr<Source>(std::make_unique<Open<Keys>>(std::move(device), place.wrapping));
}

Result<std::unique_ptr<Source>> open_line(const Place& place, Descriptor device) {
  const auto rate = speed(place.baud);
  if (!rate)
    return cannot(place.device, "a serial line has no speed of " + std::to_string(place.baud) +
                                    "; 9600 is usual");
  if (!set_up_line(device.get(), *rate))
    return cannot(place.device, std::string(std::strerror(errno)) + "; check its plug");
  return std::unique_ptr<Source>(std::make_unique<Open<Line>>(std::move(device), place.wrapping));
}

}  // namespace

std::unique_ptr<Source> from_keys(int fd, Wrapping wrapping) {
  return std::make_unique<Open<Keys>>(Descriptor(fd), std::move(wrapping));
}

std::unique_ptr<Source> from_line(int fd, Wrapping wrapping) {
  return std::make_unique<Open<Line>>(Descriptor(fd), std::move(wrapping));
}

Result<std::unique_ptr<Source>> open(const Place& place) {
  Descriptor device(::open(place.device.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  if (!device.open() && errno == EACCES)
    return cannot(place.device,
                  "this user may not read it; join the group input, or add the rule that "
                  "foyer scanner --learn prints");
  if (!device.open())
    return cannot(place.device, std::string(std::strerror(errno)) + "; check its plug and name");
  int version = 0;
  if (ioctl(device.get(), EVIOCGVERSION, &version) == 0) return open_keys(place, std::move(device));
  if (isatty(device.get())) return open_line(place, std::move(device));
  return cannot(place.device, "it is no keyboard and no serial line; name another device");
}

}  // namespace foyer::scanner
