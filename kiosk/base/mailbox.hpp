#pragma once
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>

namespace foyer {

// Values from one thread to another, in order. `on_post` is called after each post, outside the
// lock: the UI's mailbox wakes its event loop with it.
template <class T>
class Mailbox {
 public:
  explicit Mailbox(std::function<void()> on_post = {}) : on_post_(std::move(on_post)) {}

  void post(T value) {
    {
      const std::lock_guard lock(mutex_);
      waiting_.push_back(std::move(value));
    }
    arrived_.notify_one();
    if (on_post_) on_post_();
  }

  std::optional<T> take_if_any() {
    const std::lock_guard lock(mutex_);
    return take();
  }

  // Sleeps until there is a value; nothing when a stop was requested first.
  std::optional<T> wait(std::stop_token stop) {
    std::unique_lock lock(mutex_);
    arrived_.wait(lock, stop, [&] { return !waiting_.empty(); });
    return take();
  }

 private:
  std::optional<T> take() {
    if (waiting_.empty()) return {};
    std::optional<T> value(std::move(waiting_.front()));
    waiting_.pop_front();
    return value;
  }

  std::mutex mutex_;
  std::condition_variable_any arrived_;
  std::deque<T> waiting_;
  std::function<void()> on_post_;
};

}  // namespace foyer
