#include "shell/workers.hpp"

#include <chrono>

namespace foyer::shell {
namespace {

void pause(std::stop_token stop, std::chrono::milliseconds how_long) {
  std::mutex mutex;
  std::unique_lock lock(mutex);
  std::condition_variable_any never;
  never.wait_for(lock, stop, how_long, [] { return false; });
}

void watch(std::stop_token stop, Watcher watcher, const Clock& clock, const Tell& tell) {
  using namespace std::chrono_literals;
  while (!stop.stop_requested()) {
    for (auto& news : watcher.look(250ms, clock)) tell(std::move(news));
    if (watcher.blind()) pause(stop, 1s);
  }
}

}  // namespace

StoreWorker::StoreWorker(Scribe scribe, Clock clock, Tell tell)
    : thread_([this, clock = std::move(clock), tell = std::move(tell),
               scribe = std::move(scribe)](std::stop_token stop) mutable {
        work(std::move(stop), std::move(scribe), clock, tell);
      }) {}

void StoreWorker::work(std::stop_token stop, Scribe scribe, const Clock& clock, const Tell& tell) {
  while (const auto asked = inbox_.wait(stop)) {
    auto news = scribe.run(asked->effect, clock());
    if (!news) continue;
    const auto* recorded = std::get_if<app::Recorded>(&*news);
    if (asked->elsewhere && recorded) news = app::RoomChanged{recorded->room};
    tell(std::move(*news));
  }
}

CameraWorker::CameraWorker(Watcher watcher, Clock clock, Tell tell)
    : thread_([watcher = std::move(watcher), clock = std::move(clock),
               tell = std::move(tell)](std::stop_token stop) mutable {
        watch(std::move(stop), std::move(watcher), clock, tell);
      }) {}

}  // namespace foyer::shell
