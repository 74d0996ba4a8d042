// Network namespaces joined by wires that can be cut, slow and lossy: real packets through two TUN
// devices, passed on by a thread. Needs the right to make namespaces and devices.
#pragma once
#include <fcntl.h>
#include <linux/if_tun.h>
#include <net/if.h>
#include <netinet/in.h>
#include <poll.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <arpa/inet.h>

#include <array>
#include <atomic>
#include <chrono>
#include <cstring>
#include <deque>
#include <random>
#include <stdexcept>
#include <string>
#include <thread>

namespace foyer::hub::story {

inline void set_up(const std::string& device, const std::string& address) {
  const int line = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  ifreq asked{};
  std::strncpy(asked.ifr_name, device.c_str(), IFNAMSIZ - 1);
  auto* at = reinterpret_cast<sockaddr_in*>(&asked.ifr_addr);
  bool done = true;
  if (!address.empty()) {
    at->sin_family = AF_INET;
    ::inet_pton(AF_INET, address.c_str(), &at->sin_addr);
    done = ::ioctl(line, SIOCSIFADDR, &asked) == 0;
    at->sin_addr.s_addr = htonl(0xFFFFFF00);
    done = done && ::ioctl(line, SIOCSIFNETMASK, &asked) == 0;
  }
  done = done && ::ioctl(line, SIOCGIFFLAGS, &asked) == 0;
  asked.ifr_flags = static_cast<short>(asked.ifr_flags | IFF_UP);
  done = done && ::ioctl(line, SIOCSIFFLAGS, &asked) == 0;
  ::close(line);
  if (!done) throw std::runtime_error("the device " + device + " cannot be set up");
}

// A network of its own, empty but for its loopback.
class Network {
 public:
  Network() {
    std::thread([this] {
      if (::unshare(CLONE_NEWNET) == 0)
        space_ = ::open("/proc/thread-self/ns/net", O_RDONLY | O_CLOEXEC);
    }).join();
    if (space_ < 0) throw std::runtime_error("network namespaces are not permitted here");
    inside([] { set_up("lo", ""); });
  }
  ~Network() { ::close(space_); }
  Network(const Network&) = delete;
  Network& operator=(const Network&) = delete;

  // Runs it on a thread of this network; what it starts lives there too.
  template <class Work>
  void inside(Work work) const {
    std::exception_ptr failed;
    std::thread([&] {
      try {
        enter();
        work();
      } catch (...) {
        failed = std::current_exception();
      }
    }).join();
    if (failed) std::rethrow_exception(failed);
  }
  // Moves the calling thread here.
  void enter() const {
    if (::setns(space_, CLONE_NEWNET) != 0) throw std::runtime_error("the network is gone");
  }
  // A device with this address; what is sent to it is read from the descriptor.
  int device(const std::string& name, const std::string& address) const {
    int end = -1;
    inside([&] {
      end = ::open("/dev/net/tun", O_RDWR | O_CLOEXEC | O_NONBLOCK);
      ifreq asked{};
      std::strncpy(asked.ifr_name, name.c_str(), IFNAMSIZ - 1);
      asked.ifr_flags = IFF_TUN | IFF_NO_PI;
      if (end < 0 || ::ioctl(end, TUNSETIFF, &asked) != 0)
        throw std::runtime_error("network devices cannot be made here");
      set_up(name, address);
    });
    return end;
  }

 private:
  int space_ = -1;
};

// From one network to another. Weather may be changed at any time, by any thread.
struct Weather {
  std::atomic<bool> cut{false};
  std::atomic<int> delay_ms{0};  // each way
  std::atomic<int> loss_of_100{0};
};

class Wire {
 public:
  Weather weather;

  Wire(const Network& here, const Network& there, int number) {
    const std::string net = "10.77." + std::to_string(number) + ".";
    ends_ = {here.device("wire" + std::to_string(number), net + "1"),
             there.device("wire", net + "2")};
    thread_ = std::jthread([this](std::stop_token stop) { carry(stop); });
  }
  ~Wire() {
    thread_.request_stop();
    thread_.join();
    for (const int end : ends_) ::close(end);
  }
  Wire(const Wire&) = delete;
  Wire& operator=(const Wire&) = delete;
  long lost() const { return lost_; }

 private:
  using Clock = std::chrono::steady_clock;
  struct Packet {
    Clock::time_point due;
    std::string bytes;
  };

  void carry(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
      std::array<pollfd, 2> waiting{{{ends_[0], POLLIN, 0}, {ends_[1], POLLIN, 0}}};
      ::poll(waiting.data(), waiting.size(), on_the_way() ? 1 : 20);
      for (std::size_t side = 0; side < 2; ++side) {
        take(side);
        deliver(side);
      }
    }
  }
  bool on_the_way() const { return !ways_[0].empty() || !ways_[1].empty(); }
  void take(std::size_t side) {
    std::array<char, 2048> bytes;
    for (ssize_t n = 0; (n = ::read(ends_[side], bytes.data(), bytes.size())) > 0;) {
      const bool lost = weather.cut || static_cast<int>(random_() % 100) < weather.loss_of_100;
      lost_ += lost;
      if (!lost)
        ways_[side].push_back({Clock::now() + std::chrono::milliseconds(weather.delay_ms),
                               std::string(bytes.data(), static_cast<std::size_t>(n))});
    }
  }
  void deliver(std::size_t side) {
    auto& way = ways_[side];
    while (!way.empty() && way.front().due <= Clock::now()) {
      const auto& bytes = way.front().bytes;
      [[maybe_unused]] const auto written = ::write(ends_[1 - side], bytes.data(), bytes.size());
      way.pop_front();
    }
  }

  std::array<int, 2> ends_{};
  std::array<std::deque<Packet>, 2> ways_;
  std::mt19937 random_{std::random_device{}()};
  std::atomic<long> lost_{0};
  std::jthread thread_;
};

}  // namespace foyer::hub::story
