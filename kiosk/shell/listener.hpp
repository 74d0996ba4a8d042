#pragma once
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "base/result.hpp"
#include "scanner/source.hpp"
#include "shell/clock.hpp"
#include "shell/workers.hpp"

namespace foyer::shell {

// Listens to a hand scanner of its own, and looks for it again while it is away. The same text
// within three seconds is one scan. For one thread.
class Listener {
 public:
  using Open = std::function<Result<std::unique_ptr<scanner::Source>>()>;

  // `say` takes a sentence for whoever looks after the kiosk: once when the scanner is away, once
  // when it is back.
  Listener(Open open, std::function<void(const std::string&)> say)
      : open_(std::move(open)), say_(std::move(say)) {}

  // What was scanned; returns after `patience` at the latest.
  std::vector<app::News> listen(std::chrono::milliseconds patience, const Clock& clock);

  // True while there is no scanner; then listen() returns at once.
  bool deaf() const { return source_ == nullptr; }

 private:
  void find();
  void lose(const std::string& why);

  Open open_;
  std::function<void(const std::string&)> say_;
  std::unique_ptr<scanner::Source> source_;
  std::string last_;
  Time last_at_;
  bool missing_ = false;
};

// The thread of a Listener. Destroying it takes at most half a second.
class ScannerWorker {
 public:
  ScannerWorker(Listener listener, Clock clock, Tell tell);

 private:
  std::jthread thread_;
};

}  // namespace foyer::shell
