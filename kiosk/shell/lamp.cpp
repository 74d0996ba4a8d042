#include "shell/lamp.hpp"

#include <chrono>
#include <cstdio>

namespace foyer::shell {
namespace {

constexpr std::int64_t welcome_ms = 2000;

void say(std::string_view word) {
  std::fprintf(stderr, "light: %.*s\n", static_cast<int>(word.size()), word.data());
}

}  // namespace

light::Signal signal_of(const app::State& state) {
  using light::Signal;
  if (std::holds_alternative<app::HostComing>(state.screen)) return Signal::host;
  const bool stuck = std::holds_alternative<app::PrinterTroubled>(state.health.printer);
  if (std::holds_alternative<app::OutOfOrder>(state.screen) || stuck || !state.health.disk.empty())
    return Signal::trouble;
  const bool just_now = state.door_opened && state.now - *state.door_opened < welcome_ms;
  return just_now ? Signal::welcome : Signal::rest;
}

Lamp::Lamp(const std::string& name, std::function<void(const Error&)> failed)
    : failed_(std::move(failed)) {
  auto light = light::open(name, say);
  if (!light) {
    failed_(light.error());
    return;
  }
  light_ = std::move(*light);
  thread_ = std::jthread([this](std::stop_token stop) { work(std::move(stop)); });
}

Lamp::~Lamp() {
  thread_.request_stop();
  if (thread_.joinable()) thread_.join();
}

void Lamp::show(const app::State& state) {
  const auto signal = signal_of(state);
  const std::lock_guard lock(mutex_);
  if (signal == wanted_) return;
  wanted_ = signal;
  changed_.notify_one();
}

// A light that was lost is tried again every two seconds.
void Lamp::work(std::stop_token stop) {
  std::optional<light::Signal> shown;
  bool lost = false;
  while (!stop.stop_requested()) {
    std::unique_lock lock(mutex_);
    const auto wanted = wanted_;
    lock.unlock();
    if (shown != wanted) {
      const auto done = light_->show(wanted);
      if (!done && !lost) failed_(done.error());
      lost = !done;
      if (done) shown = wanted;
    }
    lock.lock();
    changed_.wait_for(lock, stop, std::chrono::seconds(2), [&] { return wanted_ != wanted; });
  }
}

}  // namespace foyer::shell
