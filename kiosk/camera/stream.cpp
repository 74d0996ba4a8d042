#include "camera/stream.hpp"

#include <fcntl.h>
#include <linux/videodev2.h>
#include <poll.h>

#include <cstring>

#include "camera/decode.hpp"
#include "camera/patience.hpp"

// Streaming with mapped buffers, by the kernel's media documentation, "Input/Output".
namespace foyer::camera {
namespace {

using v4l2::ask;
using v4l2::Descriptor;

v4l2_buffer buffer_at(std::uint32_t index) {
  v4l2_buffer buffer{};
  buffer.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
  buffer.memory = V4L2_MEMORY_MMAP;
  buffer.index = index;
  return buffer;
}

// Thirty pictures a second, or what the device has near that: left alone, some send five.
void hasten(const Descriptor& device) {
  v4l2_streamparm parameters{};
  parameters.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
  parameters.parm.capture.timeperframe = {1, 30};
  ask(device, VIDIOC_S_PARM, &parameters);
}

// What the device settled on, which need not be what was asked.
std::optional<Layout> settled(const Descriptor& device, const Mode& wished) {
  v4l2_format format{};
  format.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
  format.fmt.pix.width = static_cast<std::uint32_t>(wished.width);
  format.fmt.pix.height = static_cast<std::uint32_t>(wished.height);
  format.fmt.pix.pixelformat = wished.fourcc;
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

Result<Descriptor> opened(const std::string& node) {
  Descriptor device(::open(node.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC));
  if (device.get() < 0)
    return cannot(node, std::string(std::strerror(errno)) + "; check its plug and permissions");
  if (!v4l2::is_camera(device)) return cannot(node, "it is no camera; name another device");
  return device;
}

// The picture of the newest frame that waits: older ones show what is over. All buffers go back to
// the device.
Sighting taken(Stream& stream, v4l2_buffer newest, double* took_ms) {
  for (auto left = stream.buffers.size(); left > 1; --left) {
    auto next = buffer_at(0);
    if (!ask(stream.device, VIDIOC_DQBUF, &next)) break;
    ask(stream.device, VIDIOC_QBUF, &newest);
    newest = next;
  }
  Sighting seen = Nothing{};
  if (newest.index < stream.buffers.size() && !(newest.flags & V4L2_BUF_FLAG_ERROR)) {
    const double before = took_ms ? thread_ms() : 0;
    const auto bytes = stream.buffers[newest.index].first(newest.bytesused);
    if (auto picture = picture_of(bytes, stream.layout)) seen = std::move(*picture);
    if (took_ms) *took_ms = thread_ms() - before;
  }
  ask(stream.device, VIDIOC_QBUF, &newest);
  return seen;
}

}  // namespace

Result<std::vector<Mode>> offered(const std::string& node) {
  const auto device = opened(node);
  if (!device) return device.error();
  auto modes = worth_trying(v4l2::modes_of(*device));
  if (modes.empty())
    return cannot(node, "it offers no MJPG, YUYV or grey pictures; use another camera");
  return modes;
}

Result<Stream> started(const std::string& node, const Mode& mode) {
  auto device = opened(node);
  if (!device) return device.error();
  Stream stream{std::move(*device), {}, {}};
  errno = 0;
  const auto layout = settled(stream.device, mode);
  if (!layout && errno == EBUSY)
    return cannot(node, "another program is using it; close that program");
  if (!layout) return cannot(node, "it does not send what it offers; use another camera");
  hasten(stream.device);
  v4l2::set(stream.device, for_near_codes(v4l2::controls_of(stream.device)));
  stream.layout = *layout;
  int type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
  if (!map_buffers(stream) || !ask(stream.device, VIDIOC_STREAMON, &type))
    return cannot(node, std::string(std::strerror(errno)) + "; close other programs that use it");
  return stream;
}

Sighting frame_of(Stream& stream, std::chrono::milliseconds patience, double* took_ms) {
  pollfd waiting{stream.device.get(), POLLIN, 0};
  if (poll(&waiting, 1, poll_limit(patience)) <= 0) return Nothing{};
  auto newest = buffer_at(0);
  if (ask(stream.device, VIDIOC_DQBUF, &newest)) return taken(stream, newest, took_ms);
  const bool gone = errno == ENODEV || errno == ENXIO || !(waiting.revents & POLLIN);
  if (gone) return Lost{"The camera is gone; plug it in again."};
  return Nothing{};
}

}  // namespace foyer::camera
