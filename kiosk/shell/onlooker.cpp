#include "shell/onlooker.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <system_error>
#include <utility>

namespace foyer::shell {
namespace {

namespace fs = std::filesystem;

// What changes with every commit: the write-ahead log, and the file when the log is folded into it.
struct Trace {
  std::array<std::uintmax_t, 2> sizes{};
  std::array<fs::file_time_type, 2> times{};
  bool operator==(const Trace&) const = default;
};

Trace trace_of(const fs::path& file) {
  Trace out;
  const std::array<fs::path, 2> both{file, fs::path(file) += "-wal"};
  for (std::size_t i = 0; i < both.size(); ++i) {
    std::error_code none;
    out.sizes[i] = fs::file_size(both[i], none);
    out.times[i] = fs::last_write_time(both[i], none);
  }
  return out;
}

void look(const fs::path& file, const Tell& tell) {
  Random none = [](std::span<std::uint8_t>) {};
  const auto event = store::EventFile::open(file, store::Access::read, none, wall_clock());
  if (event) tell(app::RoomChanged{event->room()});
}

void follow(const std::stop_token& stop, const fs::path& file, const Tell& tell, Trace seen) {
  constexpr auto between = std::chrono::milliseconds(500);
  std::mutex mutex;
  std::condition_variable_any bell;
  std::unique_lock lock(mutex);
  while (!bell.wait_for(lock, stop, between, [&] { return stop.stop_requested(); })) {
    if (stop.stop_requested()) return;
    if (const Trace now = trace_of(file); std::exchange(seen, now) != now) look(file, tell);
  }
}

}  // namespace

Onlooker::Onlooker(fs::path file, Tell tell)
    : thread_([seen = trace_of(file), file, tell = std::move(tell)](std::stop_token stop) {
        follow(stop, file, tell, seen);
      }) {}

}  // namespace foyer::shell
