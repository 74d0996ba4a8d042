#pragma once
#include <array>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "camera/grey.hpp"

namespace foyer::camera {

// Texts of the QR codes in a still picture, each once; empty when none is found. Takes its time:
// looks fast, thoroughly, inverted, enlarged, sharpened, blurred, cleared of grain, halved and with
// one threshold, at several sizes for photos of many megapixels, and stops at the first look that
// finds any.
std::vector<std::string> decode_still(const Grey& picture);

// Processor time of this thread so far, in ms.
double thread_ms();

// For the moving picture. Each frame gets one fast look and, when that finds nothing, others in
// turn: cleared of grain, inverted, both, sharpened at twice the size (of the middle 640 x 480),
// softened, halved. As many as the processor time saved up allows: `budget_ms` a frame on the
// average, whatever the machine; a slow one takes several frames for a turn that a quick one takes
// in one. For one thread.
class Decoder {
 public:
  explicit Decoder(double budget_ms = 10, std::function<double()> clock = thread_ms);
  std::vector<std::string> decode(const Grey& frame);
  // Whether the frames of late showed a code that was not read, being half out of the picture, say
  // (see glimpse.hpp). Every third frame that was not read is asked.
  bool sees_unread() const { return unread_; }

 private:
  void look_for_unread(const Grey& frame);

  static constexpr std::size_t turns = 6;

  double budget_ms_;
  double saved_ms_;
  std::function<double()> clock_;
  std::size_t next_ = 0;
  unsigned failed_ = 0;  // frames in a row
  bool unread_ = false;
  std::array<double, turns> costs_{};  // what each took lately
};

}  // namespace foyer::camera
