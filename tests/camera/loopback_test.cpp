// A camera of the kernel's (v4l2loopback) that shows what the test draws: for packaging/test
// --devices.
#include <fcntl.h>
#include <linux/videodev2.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <mutex>
#include <thread>

#include "camera/decode.hpp"
#include "camera/source.hpp"
#include "files.hpp"
#include "scene.hpp"
#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::camera;
using namespace foyer::camera::scene;
using std::chrono::milliseconds;

namespace {

constexpr int width = 640, height = 480;

// The node that the environment names.
std::string node(const char* variable) {
  const char* value = std::getenv(variable);
  REQUIRE(value);
  return value;
}

// The lens of such a camera: what it was last shown, thirty times a second.
class Lens {
 public:
  Lens(const std::string& node, std::uint32_t fourcc, Bytes first)
      : device_(::open(node.c_str(), O_RDWR | O_CLOEXEC)), frame_(std::move(first)) {
    REQUIRE(device_ >= 0);
    v4l2_format format{};
    format.type = V4L2_BUF_TYPE_VIDEO_OUTPUT;
    format.fmt.pix.width = width;
    format.fmt.pix.height = height;
    format.fmt.pix.pixelformat = fourcc;
    format.fmt.pix.field = V4L2_FIELD_NONE;
    format.fmt.pix.sizeimage = width * height * 2;
    REQUIRE(::ioctl(device_, VIDIOC_S_FMT, &format) == 0);
    shutter_ = std::jthread([this](const std::stop_token& closed) {
      while (!closed.stop_requested()) {
        expose();
        std::this_thread::sleep_for(milliseconds(33));
      }
    });
  }
  ~Lens() {
    shutter_.request_stop();
    shutter_.join();
    ::close(device_);
  }
  Lens(const Lens&) = delete;
  Lens& operator=(const Lens&) = delete;
  void sees(Bytes frame) {
    const std::lock_guard held(mutex_);
    frame_ = std::move(frame);
  }

 private:
  void expose() {
    const std::lock_guard held(mutex_);
    if (::write(device_, frame_.data(), frame_.size()) < 0) ++missed_;
  }
  int device_;
  int missed_ = 0;
  std::mutex mutex_;
  Bytes frame_;
  std::jthread shutter_;
};

// Two pixels in four bytes: luma, blue, luma, red.
Bytes as_yuyv(const Grey& picture, std::uint8_t colour = 128) {
  Bytes bytes;
  bytes.reserve(picture.pixels.size() * 2);
  for (const auto pixel : picture.pixels) {
    bytes.push_back(pixel);
    bytes.push_back(colour);
  }
  return bytes;
}

Grey wall() { return Scene(width, height).picture(); }
Grey badge_of(const std::string& code) { return Scene(width, height).show(code); }

// The upper half of one picture and the lower half of another.
Grey torn(Grey upper, const Grey& lower) {
  const auto half = static_cast<std::ptrdiff_t>(upper.pixels.size() / 2);
  std::copy(lower.pixels.begin() + half, lower.pixels.end(), upper.pixels.begin() + half);
  return upper;
}

// The codes in the next pictures that come, as a kiosk reads them, until some are found.
std::vector<std::string> codes_in(Source& camera, int pictures) {
  Decoder decoder;
  for (int i = 0; i < pictures; ++i) {
    const auto seen = camera.next(milliseconds(2000));
    if (const auto* picture = std::get_if<Grey>(&seen))
      if (auto codes = decoder.decode(*picture); !codes.empty()) return codes;
  }
  return {};
}

std::unique_ptr<Source> looking_through(const std::string& node) {
  auto camera = foyer::camera::open(node);
  INFO((camera ? std::string() : camera.error().what));
  REQUIRE(camera.ok());
  return std::move(*camera);
}

using Texts = std::vector<std::string>;
constexpr const char* text = "FOYER:1:9Q2M7T4K5XHB";

}  // namespace

TEST_CASE("a badge before a camera is read through the kernel", "[.loopback]") {
  Lens lens(node("FOYER_COLOUR_CAMERA"), V4L2_PIX_FMT_YUYV, as_yuyv(wall()));
  const auto camera = looking_through(node("FOYER_COLOUR_CAMERA"));
  CHECK(codes_in(*camera, 10).empty());
  lens.sees(as_yuyv(badge_of(text)));
  CHECK(codes_in(*camera, 60) == Texts{text});
}

TEST_CASE("black, green and torn frames are no badge, and the next good one is", "[.loopback]") {
  Lens lens(node("FOYER_COLOUR_CAMERA"), V4L2_PIX_FMT_YUYV, as_yuyv(wall()));
  const auto camera = looking_through(node("FOYER_COLOUR_CAMERA"));
  const Grey black{width, height, Bytes(width * height, 0)};
  for (const auto& frame : {as_yuyv(black), as_yuyv(black, 0),
                            as_yuyv(torn(badge_of(text), badge_of("FOYER:1:AAAAAAAAAAAA")))}) {
    lens.sees(frame);
    codes_in(*camera, 5);  // what was on its way
    CHECK(codes_in(*camera, 10).empty());
  }
  lens.sees(as_yuyv(badge_of(text)));
  CHECK(codes_in(*camera, 60) == Texts{text});
}

TEST_CASE("JPEGs cut short are passed over, and the next whole one is read", "[.loopback]") {
  const auto whole = as_jpeg(badge_of(text));
  Lens lens(node("FOYER_JPEG_CAMERA"), V4L2_PIX_FMT_MJPEG, as_jpeg(wall()));
  const auto camera = looking_through(node("FOYER_JPEG_CAMERA"));
  for (const std::size_t length : {std::size_t{3}, whole.size() / 20, whole.size() / 4}) {
    lens.sees(Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length)));
    CHECK(codes_in(*camera, 10).empty());
  }
  lens.sees(whole);
  CHECK(codes_in(*camera, 60) == Texts{text});
}
