#pragma once
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/message.hpp"
#include "base/result.hpp"
#include "camera/decode.hpp"
#include "camera/source.hpp"
#include "shell/clock.hpp"

namespace foyer::shell {

// Looks through a camera for badges. A badge that stays in view is one scan: its text is news again
// when it has been out of sight for three seconds. For one thread.
class Watcher {
 public:
  using Open = std::function<Result<std::unique_ptr<camera::Source>>()>;

  explicit Watcher(Open open) : open_(std::move(open)) {}

  // One look, or one attempt to open the camera; returns after about `patience` at the latest.
  // CameraLost is said once, and CameraBack when pictures come again. A code that is in view for
  // most of a second and cannot be read is BadgeUnclear, once a second; one that hangs there for
  // longer than anybody holds up a badge is no badge, and nothing is said of it until it has gone.
  std::vector<app::News> look(std::chrono::milliseconds patience, const Clock& clock);

  // True while there is no camera to look through; then look() returns at once.
  bool blind() const { return source_ == nullptr; }

 private:
  std::vector<app::News> open();
  std::vector<app::News> back();
  std::vector<app::News> lost(std::string why);
  std::vector<app::News> seen(const camera::Grey& picture, const Clock& clock);
  bool is_unclear(Time now);

  Open open_;
  std::unique_ptr<camera::Source> source_;
  camera::Decoder decoder_;
  std::map<std::string, Time> last_seen_;
  bool missing_ = false;
  std::optional<Time> unread_since_;
  Time unread_last_, said_unclear_;
};

}  // namespace foyer::shell
