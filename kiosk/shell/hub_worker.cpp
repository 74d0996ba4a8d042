#include "shell/hub_worker.hpp"

#include <poll.h>

#include <algorithm>
#include <future>
#include <memory>
#include <optional>
#include <random>
#include <utility>

namespace foyer::shell {
namespace {

constexpr int poll_ms = 2000;
constexpr int first_pause_ms = 250;
constexpr int longest_pause_ms = 3000;
constexpr int between_ms = 50;  // so that many kiosks' pushes do not each wake everybody
constexpr std::int64_t between_rooms_ms = 500;
constexpr std::int64_t between_news_ms = 10 * second_ms;
constexpr std::int64_t long_load = 2000;  // facts; fewer are there before anybody could look

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

// One life of the worker: meets the hub, loses it, meets it again.
class Meeting {
 public:
  Meeting(const HubLine& line, const Bell& bell, std::stop_token stop)
      : line_(line), bell_(bell), stop_(std::move(stop)), journal_(journal()) {}

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
  hub::Journal journal();
  Result<hub::Taken> take_in(store::EventFile& file, const std::vector<hub::SealedFact>& facts);
  Status stay(hub::Hub& hub);
  bool going(std::int64_t come, std::int64_t whole);
  void show_room();
  void met(const hub::Exchanged& done);
  void lost(const Error& error);
  std::int64_t queue();
  void sleep(int ms) const;

  const HubLine& line_;
  const Bell& bell_;
  std::stop_token stop_;
  hub::Journal journal_;
  hub::Heads theirs_;                   // what the hub held when it was last met
  std::optional<std::int64_t> off_ms_;  // this clock to the hub's, when it was last met
  int failures_ = 0;
  std::optional<app::HubMet> told_;  // none while the hub is away
  Time shown_;                       // when the room was last told
  bool room_waits_ = false;          // it changed since
  std::mt19937 random_{std::random_device{}()};
  std::uniform_real_distribution<double> chance_{0, 1};
};

hub::Journal Meeting::journal() {
  using Facts = Result<std::vector<hub::SealedFact>>;
  return {
      [this] {
        return asked<Result<hub::Heads>>(
            line_.lend, [](auto& file) -> Result<hub::Heads> { return file.heads(); });
      },
      [this] {
        return asked<Result<std::int64_t>>(
            line_.lend, [](auto& file) -> Result<std::int64_t> { return file.origin(); });
      },
      [this](const hub::Heads& theirs, std::size_t most) {
        return asked<Facts>(line_.lend, [=](auto& file) { return file.facts_after(theirs, most); });
      },
      [this](std::vector<hub::SealedFact> facts) {
        return asked<Result<hub::Taken>>(line_.lend, [this, facts = std::move(facts)](auto& file) {
          return take_in(file, facts);
        });
      },
      [this] {
        return asked<Status>(line_.lend, [](auto& file) { return file.take_new_origin(); });
      }};
}

// On the file's thread, so that rooms are told in the order in which they came about.
Result<hub::Taken> Meeting::take_in(store::EventFile& file,
                                    const std::vector<hub::SealedFact>& facts) {
  const auto taken = file.take_in(facts, line_.clock());
  if (!taken) return taken.error();
  room_waits_ = room_waits_ || taken->added > 0;
  if (room_waits_ && line_.clock() - shown_ >= between_rooms_ms) {
    line_.tell(app::RoomChanged{taken->room});
    shown_ = line_.clock();
    room_waits_ = false;
  }
  return hub::Taken{static_cast<std::int64_t>(taken->added),
                    static_cast<std::int64_t>(taken->refused.size())};
}

void Meeting::show_room() {
  if (!std::exchange(room_waits_, false)) return;
  shown_ = line_.clock();
  line_.lend([tell = line_.tell](auto& file) { tell(app::RoomChanged{file.room()}); });
}

bool Meeting::going(std::int64_t come, std::int64_t whole) {
  if (whole >= long_load) line_.tell(app::HubLoading{come, whole});
  return !stop_.stop_requested();
}

Status Meeting::stay(hub::Hub& hub) {
  off_ms_ = line_.clock() - hub.welcome().clock;
  while (!stop_.stop_requested()) {
    bell_.hush();
    const auto done =
        hub::exchange(hub, journal_, [&](auto come, auto whole) { return going(come, whole); });
    show_room();
    if (!done) return done.error();
    if (stop_.stop_requested()) return Done{};
    met(*done);
    sleep(between_ms);
    if (auto waited = hub.wait(poll_ms, bell_.descriptor()); !waited) return waited.error();
  }
  return Done{};
}

void Meeting::met(const hub::Exchanged& done) {
  failures_ = 0;
  theirs_ = done.theirs;
  app::HubMet news = told_.value_or(app::HubMet{});
  news.off_ms = off_ms_;
  const bool moved = done.pushed + done.pulled > 0;
  if (told_ && !moved && line_.clock() - told_->at < between_news_ms) return;
  news.at = line_.clock();
  if (moved) news.lag_ms = std::max<std::int64_t>(0, news.at.ms - done.oldest_ms);
  if (moved || !told_) news.conflicts = line_.conflicts();
  news.queue = queue();
  told_ = news;
  line_.tell(news);
}

void Meeting::lost(const Error& error) {
  ++failures_;
  told_.reset();
  line_.tell(app::HubLost{error.what, queue()});
}

std::int64_t Meeting::queue() {
  const auto ours = journal_.heads();
  return ours ? hub::ahead(*ours, theirs_) : 0;
}

// Until the time is over or the kiosk closes.
void Meeting::sleep(int ms) const {
  constexpr int slice = 50;
  for (int slept = 0; slept < ms && !stop_.stop_requested(); slept += slice)
    ::poll(nullptr, 0, std::min(slice, ms - slept));
}

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
