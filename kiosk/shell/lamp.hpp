#pragma once
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "app/state.hpp"
#include "base/result.hpp"
#include "light/light.hpp"

namespace foyer::shell {

// What the light says of the kiosk as it stands: a host is wanted, the kiosk wants a hand, somebody
// is let in, or nothing.
light::Signal signal_of(const app::State& state);

// The thread that tells the status light what changed; the door waits for none of it. `failed`
// hears, on that thread, of a light that went away, once until it is back.
class Lamp {
 public:
  Lamp(const std::string& name, std::function<void(const Error&)> failed);
  ~Lamp();
  void show(const app::State& state);

 private:
  void work(std::stop_token stop);

  std::unique_ptr<light::Light> light_;
  std::function<void(const Error&)> failed_;
  std::mutex mutex_;
  std::condition_variable_any changed_;
  light::Signal wanted_ = light::Signal::rest;
  std::jthread thread_;
};

}  // namespace foyer::shell
