#pragma once
#include <sys/mman.h>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "camera/frames.hpp"
#include "camera/source.hpp"
#include "camera/v4l2.hpp"

namespace foyer::camera {

// Memory that is shared with the device.
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

// A device that sends pictures, set for near codes. Destroying it stops it.
struct Stream {
  v4l2::Descriptor device;
  Layout layout;
  std::vector<Mapping> buffers;  // after the device, so that they are undone before it is closed
};

// What a device offers; Fault::outside, with a sentence, when it cannot be used.
Result<std::vector<Mode>> offered(const std::string& node);

// Starts a device in this mode, or in what it makes of it.
Result<Stream> started(const std::string& node, const Mode& mode);

// The newest picture, as Source::next promises it; damaged ones are passed over. `took_ms` is given
// the processor time for making it grey.
Sighting frame_of(Stream& stream, std::chrono::milliseconds patience, double* took_ms = nullptr);

}  // namespace foyer::camera
