#include "shell/hub_worker.hpp"

#include <poll.h>

#include <algorithm>
#include <future>
#include <memory>
#include <random>

namespace foyer::shell {
namespace {

constexpr int poll_ms = 2000;
constexpr int first_pause_ms = 250;
constexpr int longest_pause_ms = 3000;
constexpr int between_ms = 50;  // so that many kiosks' pushes do not each wake everybody

// Asks something of the file on its own thread, and waits for the answer.
template <class T>
T asked(const Lend& lend, std::function<T(store::EventFile&)> question) {
  auto answer = std::make_shared<std::promise<T>>();
  auto future = answer->get_future();
  lend([answer, question = std::move(question)](store::EventFile& file) {
    answer->set_value(question(file));
  });
  return future.get();
}

Result<hub::Taken> take_in(store::EventFile& file, const std::vector<hub::SealedFact>& facts,
                           const HubLine& line) {
  const auto taken = file.take_in(facts, line.clock());
  if (!taken) return taken.error();
  if (taken->added > 0) line.tell(app::RoomChanged{taken->room});
  return hub::Taken{static_cast<std::int64_t>(taken->added),
                    static_cast<std::int64_t>(taken->refused.size())};
}

hub::Journal journal_through(const HubLine& line) {
  using Facts = Result<std::vector<hub::SealedFact>>;
  return {
      [&line] {
        return asked<Result<hub::Heads>>(
            line.lend, [](auto& file) -> Result<hub::Heads> { return file.heads(); });
      },
      [&line] {
        return asked<Result<std::int64_t>>(
            line.lend, [](auto& file) -> Result<std::int64_t> { return file.origin(); });
      },
      [&line](const hub::Heads& theirs, std::size_t most) {
        return asked<Facts>(line.lend, [=](auto& file) { return file.facts_after(theirs, most); });
      },
      [&line](std::vector<hub::SealedFact> facts) {
        return asked<Result<hub::Taken>>(line.lend, [&line, facts = std::move(facts)](auto& file) {
          return take_in(file, facts, line);
        });
      },
      [&line] {
        return asked<Status>(line.lend, [](auto& file) { return file.take_new_origin(); });
      }};
}

// One life of the worker: meets the hub, loses it, meets it again.
class Meeting {
 public:
  Meeting(const HubLine& line, const Bell& bell, std::stop_token stop)
      : line_(line), bell_(bell), stop_(std::move(stop)) {}

  void run() {
    while (!stop_.stop_requested()) {
      auto hub = hub::Hub::connect(line_.settings, line_.event);
      const auto ended = hub ? stay(*hub) : Status(hub.error());
      if (stop_.stop_requested()) return;
      if (!ended) lost(ended.error());
      sleep(pause_ms(failures_, chance_(random_)));
    }
  }

 private:
  Status stay(hub::Hub& hub) {
    const auto journal = journal_through(line_);
    while (!stop_.stop_requested()) {
      bell_.hush();
      const auto done = hub::exchange(
          hub, journal, [&](std::int64_t, std::int64_t) { return !stop_.stop_requested(); });
      if (!done) return done.error();
      met();
      sleep(between_ms);
      if (auto waited = hub.wait(poll_ms, bell_.descriptor()); !waited) return waited.error();
    }
    return Done{};
  }
  void met() {
    failures_ = 0;
    if (!away_) return;
    away_ = false;
    line_.tell(app::HubBack{});
  }
  void lost(const Error& error) {
    ++failures_;
    if (away_) return;
    away_ = true;
    line_.tell(app::HubLost{error.what});
  }
  // Until the time is over or the kiosk closes.
  void sleep(int ms) const {
    constexpr int slice = 50;
    for (int slept = 0; slept < ms && !stop_.stop_requested(); slept += slice)
      ::poll(nullptr, 0, std::min(slice, ms - slept));
  }

  const HubLine& line_;
  const Bell& bell_;
  std::stop_token stop_;
  int failures_ = 0;
  bool away_ = false;
  std::mt19937 random_{std::random_device{}()};
  std::uniform_real_distribution<double> chance_{0, 1};
};

}  // namespace

int pause_ms(int failures, double chance) {
  const int doubled = first_pause_ms << std::clamp(failures - 1, 0, 10);
  return static_cast<int>(std::min(doubled, longest_pause_ms) * (1 - chance / 2));
}

HubWorker::HubWorker(HubLine line)
    : thread_([this, line = std::move(line)](std::stop_token stop) {
        Meeting(line, bell_, std::move(stop)).run();
      }) {}

HubWorker::~HubWorker() {
  thread_.request_stop();
  bell_.ring();
}

}  // namespace foyer::shell
