#pragma once
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <utility>
#include <vector>

#include "camera/controls.hpp"
#include "camera/modes.hpp"

// What is asked of a Video4Linux2 device; by the kernel's media documentation.
namespace foyer::camera::v4l2 {

class Descriptor {
 public:
  explicit Descriptor(int fd = -1) : fd_(fd) {}
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  ~Descriptor() {
    if (fd_ >= 0) close(fd_);
  }
  int get() const { return fd_; }

 private:
  int fd_;
};

// True when the device did as asked; errno says why not. A signal is no answer.
template <class Argument>
bool ask(const Descriptor& device, unsigned long request, Argument* argument) {
  int answer = -1;
  for (int tries = 0; tries < 10; ++tries) {
    answer = ioctl(device.get(), request, argument);
    if (answer != -1 || errno != EINTR) break;
  }
  return answer != -1;
}

// Whether pictures can be streamed from it. A webcam also makes a node for metadata: only the
// node's own abilities count.
bool is_camera(const Descriptor& device);

// What it lists of what we can read.
std::vector<Mode> modes_of(const Descriptor& device);

// What can be set, with what it is now.
std::vector<Control> controls_of(const Descriptor& device);

// Does what it can of this; what the device refuses stays as it is.
void set(const Descriptor& device, const std::vector<Setting>& settings);

}  // namespace foyer::camera::v4l2
