#pragma once
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "scanner/reads.hpp"

namespace foyer::scanner {

// A hand scanner and how it is set. `device` is a node of the kernel's input or a serial line, best
// by a name that stays: "/dev/input/by-id/...", "/dev/serial/by-id/...", or a link of udev's.
struct Place {
  std::string device;
  Wrapping wrapping = {};
  int baud = 9600;  // of a serial line
  bool operator==(const Place&) const = default;
};

// Codes as they were scanned; none when nothing came in time.
using Scans = std::vector<std::string>;
// The scanner is gone; `why` is a sentence for whoever looks after the kiosk.
struct Lost {
  std::string why;
};
using Heard = std::variant<Scans, Lost>;

// An open scanner. For one thread at a time.
class Source {
 public:
  virtual ~Source() = default;
  // Returns as soon as something was scanned and after `patience` at the latest. After Lost it is
  // of no more use.
  virtual Heard next(std::chrono::milliseconds patience) = 0;
};

// Opens the scanner and keeps its keys from everybody else (EVIOCGRAB, TIOCEXCL), so that a scan is
// never typed anywhere. Fails with Fault::outside when it is not there, not allowed, another
// program's, or no scanner.
Result<std::unique_ptr<Source>> open(const Place& place);

// The same for what is already open, which they close: key events as the kernel writes them
// (struct input_event), or the bytes of a line.
std::unique_ptr<Source> from_keys(int fd, Wrapping wrapping);
std::unique_ptr<Source> from_line(int fd, Wrapping wrapping);

}  // namespace foyer::scanner
