#include "shell/listener.hpp"

#include <condition_variable>
#include <mutex>

namespace foyer::shell {
namespace {

constexpr std::int64_t one_scan_ms = 3 * second_ms;

void work(std::stop_token stop, Listener listener, const Clock& clock, const Tell& tell) {
  using namespace std::chrono_literals;
  std::mutex mutex;
  std::condition_variable_any never;
  while (!stop.stop_requested()) {
    for (auto& news : listener.listen(250ms, clock)) tell(std::move(news));
    if (!listener.deaf()) continue;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, 1s, [] { return false; });
  }
}

}  // namespace

std::vector<app::News> Listener::listen(std::chrono::milliseconds patience, const Clock& clock) {
  if (!source_) return find(), std::vector<app::News>();
  auto heard = source_->next(patience);
  if (const auto* gone = std::get_if<scanner::Lost>(&heard))
    return lose(gone->why), std::vector<app::News>();
  std::vector<app::News> news;
  for (auto& text : std::get<scanner::Scans>(heard)) {
    const Time now = clock();
    const bool again = text == last_ && now - last_at_ < one_scan_ms;
    last_ = text;
    last_at_ = now;
    if (!again) news.emplace_back(app::BadgeScanned{std::move(text)});
  }
  return news;
}

void Listener::find() {
  auto opened = open_();
  if (!opened) return lose(opened.error().what);
  source_ = std::move(*opened);
  if (std::exchange(missing_, false)) say_("The hand scanner is back.");
}

void Listener::lose(const std::string& why) {
  source_.reset();
  if (!std::exchange(missing_, true)) say_(why);
}

ScannerWorker::ScannerWorker(Listener listener, Clock clock, Tell tell)
    : thread_([listener = std::move(listener), clock = std::move(clock),
               tell = std::move(tell)](std::stop_token stop) mutable {
        work(std::move(stop), std::move(listener), clock, tell);
      }) {}

}  // namespace foyer::shell
