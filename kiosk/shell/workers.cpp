#include "shell/workers.hpp"

#include <algorithm>
#include <chrono>

namespace foyer::shell {
namespace {

constexpr std::size_t most_together = 500;

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

// What is asked next; until then people's words are read.
std::optional<StoreWorker::Asked> StoreWorker::next(std::stop_token stop, Scribe& scribe) {
  for (;;) {
    if (auto asked = inbox_.take_if_any()) return asked;
    if (stop.stop_requested() || !scribe.read_on()) return inbox_.wait(stop);
  }
}

void StoreWorker::work(std::stop_token stop, Scribe scribe, const Clock& clock, const Tell& tell) {
  std::string told;
  tell_of_disk(scribe, told, tell);
  while (auto asked = next(stop, scribe)) {
    std::vector<Asked> waiting;
    for (; asked; asked = inbox_.take_if_any()) waiting.push_back(std::move(*asked));
    for (std::size_t at = 0; at < waiting.size();) {
      const std::size_t records = records_from(waiting, at);
      for (auto& news : records > 1 ? write_together(scribe, waiting, at, records)
                                    : answer(scribe, waiting[at], clock()))
        tell(std::move(news));
      at += std::max<std::size_t>(records, 1);
    }
    tell_of_disk(scribe, told, tell);
  }
}

void StoreWorker::tell_of_disk(Scribe& scribe, std::string& told, const Tell& tell) {
  scribe.file().look_after_disk();
  const std::string wants = scribe.file().trouble().value_or("");
  if (wants == told) return;
  told = wants;
  tell(wants.empty() ? app::News(app::DiskWell{}) : app::News(app::DiskLow{wants}));
}

// How many of what waits, from `at` on, are records without anything else between them.
std::size_t StoreWorker::records_from(const std::vector<Asked>& waiting, std::size_t at) {
  std::size_t end = at;
  while (end < waiting.size() && end - at < most_together &&
         std::holds_alternative<app::Record>(waiting[end].effect))
    ++end;
  return end - at;
}

app::News StoreWorker::as_told(app::News news, bool elsewhere) {
  const auto* recorded = std::get_if<app::Recorded>(&news);
  if (elsewhere && recorded) return app::RoomChanged{recorded->room};
  return news;
}

std::vector<app::News> StoreWorker::answer(Scribe& scribe, const Asked& asked, Time now) {
  if (asked.work) asked.work(scribe.file());
  auto news = scribe.run(asked.effect, now);
  if (!news) return {};
  return {as_told(std::move(*news), asked.elsewhere)};
}

std::vector<app::News> StoreWorker::write_together(Scribe& scribe,
                                                   const std::vector<Asked>& waiting,
                                                   std::size_t at, std::size_t records) {
  std::vector<app::Record> wanted;
  for (std::size_t i = 0; i < records; ++i)
    wanted.push_back(std::get<app::Record>(waiting[at + i].effect));
  auto news = scribe.record_all(wanted);
  for (std::size_t i = 0; i < records; ++i)
    news[i] = as_told(std::move(news[i]), waiting[at + i].elsewhere);
  return news;
}

CameraWorker::CameraWorker(Watcher watcher, Clock clock, Tell tell)
    : thread_([watcher = std::move(watcher), clock = std::move(clock),
               tell = std::move(tell)](std::stop_token stop) mutable {
        watch(std::move(stop), std::move(watcher), clock, tell);
      }) {}

}  // namespace foyer::shell
