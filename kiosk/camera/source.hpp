#pragma once
#include <chrono>
#include <memory>
#include <string>
#include <variant>

#include "base/result.hpp"
#include "camera/grey.hpp"

namespace foyer::camera {

// No new picture in time; ask again.
struct Nothing {};
// The device is gone; `why` is a sentence for the desk. Asking again tries to open it anew.
struct Lost {
  std::string why;
};
using Sighting = std::variant<Grey, Nothing, Lost>;

// Where pictures come from. For one thread at a time.
class Source {
 public:
  virtual ~Source() = default;

  // The next picture. Returns as soon as there is one and after `patience` at the latest; a lost
  // source waits that long before it tries to come back, so that a loop of calls does not spin.
  virtual Sighting next(std::chrono::milliseconds patience) = 0;
};

// A folder: each PNG, JPEG or PGM in it once, in the order of their names, and those that are put
// there later as they come; a file that cannot be read is passed over until it changes. Or a video
// device such as /dev/video0 or a link to one. Fails with Fault::outside when there is neither,
// or a device that is no camera or speaks no format of frames.hpp.
Result<std::unique_ptr<Source>> open(const std::string& device_or_folder);

}  // namespace foyer::camera
