#pragma once
#include <cstdint>
#include <optional>
#include <string>

namespace foyer::scanner {

// What a scanner was set to write around every code.
struct Wrapping {
  std::string prefix;
  std::string suffix;
  bool operator==(const Wrapping&) const = default;
};

// Cuts what a device that only scans sends into codes, whatever it ends them with: Enter, a line
// feed, Tab, a zero byte, ETX, EOT, or 100 ms of silence. The wrapping goes, and so does an AIM
// symbology identifier ("]Q1", ISO/IEC 15424); an end mark alone is no code. What is longer than
// 4 KiB, which no ticket is, comes once, cut off, so that the reading can say so. A code that was
// cut short comes as it is, and belongs to nobody.
class Reads {
 public:
  explicit Reads(Wrapping wrapping = {}) : wrapping_(std::move(wrapping)) {}

  // `at_ms` is of one clock that does not go back. Gives the code that this byte ended, or that
  // silence had ended before it.
  std::optional<std::string> byte(char c, std::int64_t at_ms);

  // Gives the code that silence ended; ask now and then while `collecting`.
  std::optional<std::string> quiet(std::int64_t now_ms);

  bool collecting() const { return !text_.empty(); }

  // Some of it was lost on the way at that time: what was collected, and the rest up to its end
  // mark or to silence, is no code.
  void spoil(std::int64_t at_ms);

 private:
  std::optional<std::string> finish();

  Wrapping wrapping_;
  std::string text_;
  std::int64_t last_ms_ = 0;
  bool spoilt_ = false;
};

}  // namespace foyer::scanner
