#include "camera/device.hpp"

#include <fcntl.h>
#include <linux/videodev2.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>
#include <utility>

#include "camera/frames.hpp"
#include "camera/patience.hpp"

// Video4Linux2 streaming with mapped buffers, by the kernel's media documentation, "Input/Output".
namespace foyer::camera {
namespace {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

constexpr auto silence_is_loss = std::chrono::seconds(3);
constexpr std::uint32_t most_listed = 256;  // a driver that never ends its lists is not believed

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

class Mapping {
 public:
  Mapping(int fd, std::size_t size, std::int64_t offset)
      : start_(mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, offset)), size_(size) {}
  Mapping(Mapping&& other) noexcept
      : start_(std::exchange(other.start_, MAP_FAILED)), size_(other.size_) {}
  Mapping& operator=(Mapping&&) = delete;
  ~Mapping() {
    if (start_ != MAP_FAILED) munmap(start_, size_);
  }
  bool ok() const { return start_ != MAP_FAILED; }
  std::span<const std::uint8_t> first(std::size_t used) const {
    return {static_cast<const std::uint8_t*>(start_), std::min(used, size_)};
  }

 private:
  void* start_;
  std::size_t size_;
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

struct Stream {
  Descriptor device;
  Layout layout;
  std::vector<Mapping> buffers;  // after the device, so that they are undone before it is closed
};

v4l2_buffer buffer_at(std::uint32_t index) {
  v4l2_buffer buffer{};
  buffer.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
  buffer.memory = V4L2_MEMORY_MMAP;
  buffer.index = index;
  return buffer;
}

// A webcam also makes a node for metadata: only the node's own abilities count.
bool is_camera(const Descriptor& device) {
  v4l2_capability card{};
  if (!ask(device, VIDIOC_QUERYCAP, &card)) return false;
  const auto abilities =
      card.capabilities & V4L2_CAP_DEVICE_CAPS ? card.device_caps : card.capabilities;
  return (abilities & V4L2_CAP_VIDEO_CAPTURE) && (abilities & V4L2_CAP_STREAMING);
}

// The wished side, brought to what a stepwise device can do.
int nearest(int wished, std::uint32_t least, std::uint32_t most, std::uint32_t step) {
  const auto low = static_cast<int>(least), high = static_cast<int>(most);
  const int bounded = std::clamp(wished, low, std::max(low, high));
  return low + (bounded - low) / std::max(1, static_cast<int>(step)) * static_cast<int>(step);
}

void list_sizes(const Descriptor& device, std::uint32_t fourcc, std::vector<Mode>& modes) {
  v4l2_frmsizeenum size{};
  size.pixel_format = fourcc;
  for (; size.index < most_listed && ask(device, VIDIOC_ENUM_FRAMESIZES, &size); ++size.index) {
    if (size.type == V4L2_FRMSIZE_TYPE_DISCRETE) {
      modes.push_back(
          {fourcc, static_cast<int>(size.discrete.width), static_cast<int>(size.discrete.height)});
      continue;
    }
    const auto& s = size.stepwise;
    for (const auto& [width, height] : {std::pair{1280, 720}, std::pair{640, 480}})
      modes.push_back({fourcc, nearest(width, s.min_width, s.max_width, s.step_width),
                       nearest(height, s.min_height, s.max_height, s.step_height)});
    return;
  }
  if (size.index == 0) modes.push_back({fourcc, 640, 480});  // it lists no sizes: ask and see
}

std::vector<Mode> modes_of(const Descriptor& device) {
  std::vector<Mode> modes;
  v4l2_fmtdesc format{};
  format.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
  for (; format.index < most_listed && ask(device, VIDIOC_ENUM_FMT, &format); ++format.index)
    if (coding_of(format.pixelformat)) list_sizes(device, format.pixelformat, modes);
  return modes;
}

// Thirty pictures a second, or what the device has near that: left alone, some send five.
void hasten(const Descriptor& device) {
  v4l2_streamparm parameters{};
  parameters.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
  parameters.parm.capture.timeperframe = {1, 30};
  ask(device, VIDIOC_S_PARM, &parameters);
}

// What the device settled on, which need not be what was asked.
std::optional<Layout> settled(const Descriptor& device) {
  const auto wished = best_mode(modes_of(device));
  if (!wished) return {};
  v4l2_format format{};
  format.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
  format.fmt.pix.width = static_cast<std::uint32_t>(wished->width);
  format.fmt.pix.height = static_cast<std::uint32_t>(wished->height);
  format.fmt.pix.pixelformat = wished->fourcc;
  format.fmt.pix.field = V4L2_FIELD_ANY;
  if (!ask(device, VIDIOC_S_FMT, &format)) return {};
  const auto& got = format.fmt.pix;
  const auto coding = coding_of(got.pixelformat);
  if (!coding) return {};
  return Layout{*coding, static_cast<int>(got.width), static_cast<int>(got.height),
                static_cast<int>(got.bytesperline)};
}

bool map_buffers(Stream& stream) {
  v4l2_requestbuffers request{};
  request.count = 4;
  request.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
  request.memory = V4L2_MEMORY_MMAP;
  if (!ask(stream.device, VIDIOC_REQBUFS, &request) || request.count < 2) return false;
  for (std::uint32_t i = 0; i < request.count; ++i) {
    auto buffer = buffer_at(i);
    if (!ask(stream.device, VIDIOC_QUERYBUF, &buffer)) return false;
    stream.buffers.emplace_back(stream.device.get(), buffer.length, buffer.m.offset);
    if (!stream.buffers.back().ok() || !ask(stream.device, VIDIOC_QBUF, &buffer)) return false;
  }
  return true;
}

Error cannot(const std::string& node, const std::string& why) {
  return outside_failed("The camera \"" + node + "\" cannot be used: " + why + ".");
}

Result<Stream> started(const std::string& node) {
  Stream stream{Descriptor(::open(node.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC)), {}, {}};
  if (stream.device.get() < 0)
    return cannot(node, std::string(std::strerror(errno)) + "; check its plug and permissions");
  if (!is_camera(stream.device)) return cannot(node, "it is no camera; name another device");
  errno = 0;
  const auto layout = settled(stream.device);
  if (!layout && errno == EBUSY)
    return cannot(node, "another program is using it; close that program");
  if (!layout) return cannot(node, "it offers no MJPG, YUYV or grey pictures; use another camera");
  hasten(stream.device);
  stream.layout = *layout;
  int type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
  if (!map_buffers(stream) || !ask(stream.device, VIDIOC_STREAMON, &type))
    return cannot(node, std::string(std::strerror(errno)) + "; close other programs that use it");
  return stream;
}

class Device final : public Source {
 public:
  Device(std::string node, Stream stream) : node_(std::move(node)), stream_(std::move(stream)) {}

  Sighting next(milliseconds patience) override {
    if (!stream_) return reopened(patience);
    Sighting seen = frame(patience);
    if (std::holds_alternative<Grey>(seen)) heard_ = Clock::now();
    if (std::holds_alternative<Nothing>(seen) && Clock::now() - heard_ > silence_is_loss)
      seen = Lost{"The camera sends no pictures any more; check its plug."};
    if (std::holds_alternative<Lost>(seen)) stream_.reset();
    return seen;
  }

 private:
  Sighting reopened(milliseconds patience) {
    poll(nullptr, 0, poll_limit(patience));
    auto again = started(node_);
    if (!again) return Lost{again.error().what};
    stream_.emplace(std::move(*again));
    heard_ = Clock::now();
    return Nothing{};
  }

  Sighting frame(milliseconds patience) {
    pollfd waiting{stream_->device.get(), POLLIN, 0};
    if (poll(&waiting, 1, poll_limit(patience)) <= 0) return Nothing{};
    auto newest = buffer_at(0);
    if (ask(stream_->device, VIDIOC_DQBUF, &newest)) return taken(newest);
    const bool gone = errno == ENODEV || errno == ENXIO || !(waiting.revents & POLLIN);
    if (gone) return Lost{"The camera is gone; plug it in again."};
    return Nothing{};
  }

  // The picture of the newest frame that waits: older ones show what is over. All buffers go back
  // to the device, and damaged frames are passed over.
  Sighting taken(v4l2_buffer newest) {
    for (auto left = stream_->buffers.size(); left > 1; --left) {
      auto next = buffer_at(0);
      if (!ask(stream_->device, VIDIOC_DQBUF, &next)) break;
      ask(stream_->device, VIDIOC_QBUF, &newest);
      newest = next;
    }
    Sighting seen = Nothing{};
    if (newest.index < stream_->buffers.size() && !(newest.flags & V4L2_BUF_FLAG_ERROR)) {
      const auto bytes = stream_->buffers[newest.index].first(newest.bytesused);
      if (auto picture = picture_of(bytes, stream_->layout)) seen = std::move(*picture);
    }
    ask(stream_->device, VIDIOC_QBUF, &newest);
    return seen;
  }

  std::string node_;
  std::optional<Stream> stream_;
  Clock::time_point heard_ = Clock::now();
};

}  // namespace

Result<std::unique_ptr<Source>> open_device(const std::string& node) {
  auto stream = started(node);
  if (!stream) return stream.error();
  return std::unique_ptr<Source>(std::make_unique<Device>(node, std::move(*stream)));
}

}  // namespace foyer::camera
